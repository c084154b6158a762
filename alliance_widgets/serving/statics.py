"""The files a page loads: read once at the start, named with their version, packed small."""

from __future__ import annotations

import gzip
import json
import re
from base64 import b64encode
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from tornado.web import HTTPError

from alliance_widgets.serving.discreet import Discreet
from alliance_widgets.serving.gathered import gathered, taken_together

PACKAGE = Path(__file__).parent.parent
COMPONENTS = PACKAGE / "components"
BUILT = PACKAGE / "static"
PREFIX = "/workbook/"
TYPES = {".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2"}
DRAWS = "figure/plotly.js"
"""Whatever loads this draws with Plotly."""
LAST_SHEET = "front.css"
FIRST_SHEETS = ("kit/ground.css", "kit/tokens.css", "kit/kit.css")
EXPORT = re.compile(r"^export (?=function )", re.MULTILINE)


class NotBuilt(Exception):
    """The front end was not built, so there is no page to serve."""


@dataclass(frozen=True)
class StaticFile:
    """One file as it goes out."""

    name: str
    body: bytes
    built: bytes = b""
    """As the build has packed it."""

    @cached_property
    def version(self) -> str:
        """Changes with every byte of the file, so that a browser may keep it for ever."""
        return sha256(self.body).hexdigest()[:16]

    @cached_property
    def packed(self) -> bytes:
        """The same, compressed."""
        return self.built or gzip.compress(self.body, mtime=0)

    @property
    def type(self) -> str:
        """Its media type."""
        return TYPES[Path(self.name).suffix]

    @property
    def url(self) -> str:
        """Its address on the page's own host."""
        bare = f"{PREFIX}{self.name}"
        return bare if self.name.startswith("chunk-") else f"{bare}?v={self.version}"


class Statics:
    """All files there are; an address that names none of them is answered with 404."""

    def __init__(self) -> None:
        if not (BUILT / "front.js").is_file():
            raise NotBuilt
        built = [file for file in sorted(BUILT.iterdir()) if file.suffix in TYPES]
        files = [StaticFile(file.name, file.read_bytes(), _packed_by_the_build(file)) for file in built]
        files += [
            StaticFile(f"components/{file.relative_to(COMPONENTS).as_posix()}", file.read_bytes())
            for file in sorted(COMPONENTS.rglob("*.js"))
        ]
        self.files = {file.name: file for file in files}
        inside, text = gathered(COMPONENTS)
        self.gathered = {f"components/{file.relative_to(COMPONENTS).as_posix()}" for file in inside}
        self.files["kit.js"] = StaticFile("kit.js", text.encode())
        self.files["room.css"] = StaticFile("room.css", self._room_css().encode())
        self.files["fit.js"] = StaticFile("fit.js", self.fit.encode())

    @cached_property
    def fit(self) -> str:
        """The room's settings, put on the page before its first paint: a plain script, as a module would come later; in
        the workbook's page itself, which would wait for a file of its own."""
        kept = EXPORT.sub("", (COMPONENTS / "kit" / "room.js").read_text("utf-8"))
        return f"(() => {{\n{kept}\napplyRoom(readRoom());\n}})();\n"

    def _room_css(self) -> str:
        """One sheet for the whole room: the font, the ground, the tokens, the kit, each component's own, the page's."""
        letters = (BUILT / "atkinson-ext.txt").read_text("utf-8").strip()
        # The second file comes only to a page where one of its letters stands, as in Łukasz.
        faces = [
            '@font-face { font-family: "Atkinson Hyperlegible Next"; font-weight: 200 800; font-display: swap;\n'
            f'  src: url("{self.files[name].url}") format("woff2");{where} }}'
            for name, where in (("atkinson-ext.woff2", f" unicode-range: {letters};"), ("atkinson.woff2", ""))
        ]
        first = [COMPONENTS / name for name in FIRST_SHEETS]
        own = sorted(COMPONENTS.glob("*/widget.css"))
        sheets = [*first, *own, BUILT / LAST_SHEET]
        return "\n".join([*faces, *(sheet.read_text("utf-8") for sheet in sheets)])

    def pack(self) -> None:
        """Packs them all, so that nobody waits for it."""
        for file in self.files.values():
            _ = file.packed

    def url(self, name: str) -> str:
        """The lasting address of a file."""
        return self.files[name].url

    @cached_property
    def modules(self) -> dict[str, list[str]]:
        """For each component what a page must load to draw it, beside what every page has; it is asked for early."""
        found = {}
        for widget in sorted(COMPONENTS.glob("*/widget.js")):
            files, _ = taken_together([widget], COMPONENTS)
            names = [f"components/{file.relative_to(COMPONENTS).as_posix()}" for file in files]
            urls = [self.url(name) for name in names if name not in self.gathered]
            draws = f"components/{DRAWS}" in names
            found[widget.parent.name] = [*urls, *([self.url("plotly.js")] if draws else [])]
        return found

    @cached_property
    def import_map(self) -> str:
        """Where a page finds `alliance/…`; addresses without a version lead to the versioned ones too."""
        modules = {"alliance/plotly": self.url("plotly.js")}
        for name, file in self.files.items():
            if name in self.gathered:
                file = self.files["kit.js"]  # one file, and so one module, whichever of its names it is asked for by
            if name.startswith("components/"):
                modules[f"{PREFIX}{name}"] = file.url
            if name.endswith("/widget.js") or name == "components/kit/words.js":
                modules[f"alliance/{name.removeprefix('components/')}"] = file.url
        return json.dumps({"imports": modules})

    @cached_property
    def inline_hashes(self) -> str:
        """What the content security policy lets the two inline scripts in by."""
        digests = [sha256(script.encode()).digest() for script in (self.import_map, self.fit)]
        return " ".join(f"'sha256-{b64encode(digest).decode()}'" for digest in digests)


def _packed_by_the_build(file: Path) -> bytes:
    packed = file.with_name(f"{file.name}.gz")
    return packed.read_bytes() if packed.is_file() else b""


class StaticHandler(Discreet):
    """Gives out the files of `Statics` and nothing else."""

    def initialize(self, statics: Statics) -> None:
        self.statics = statics

    def get(self, name: str) -> None:
        """One file, packed where the browser takes that."""
        file = self.statics.files.get(name)
        if file is None:
            raise HTTPError(404)
        wanted = self.get_query_argument("v", None)
        # A chunk is named by its own hash, so that its bare address lasts as well.
        lasting = wanted == file.version or name.startswith("chunk-")
        self.set_header("Content-Type", file.type)
        self.set_header("Cache-Control", "public, max-age=31536000, immutable" if lasting else "no-cache")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Vary", "Accept-Encoding")
        self.set_header("Etag", f'"{file.version}"')
        if self.check_etag_header():
            self.set_status(304)
            return
        if file.type != "font/woff2" and "gzip" in self.request.headers.get("Accept-Encoding", ""):
            self.set_header("Content-Encoding", "gzip")
            self.write(file.packed)
        else:
            self.write(file.body)

    def write_error(self, status_code: int, **_: object) -> None:
        """No words: a file that is not there is asked for by a program."""
        self.finish()
