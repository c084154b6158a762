"""Each layer imports what its place allows, and loads without what it must not need."""

from __future__ import annotations

import ast
import importlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "alliance_widgets"
LAYERS = {
    "words": {"babel"},
    "domain": set(),
    "store": {"domain", "sqlalchemy", "alembic", "sqlcipher3", "cryptography", "argon2", "numpy", "pandas"},
    "statistics": {"numpy", "pandas"},
    "charts": {"statistics", "words", "babel"},
    "components": {"domain", "words", "anywidget", "traitlets", "ipywidgets"},
    "exchange": {"domain", "words", "babel", "fontTools", "fpdf"},
    "training": {"domain", "store", "statistics", "words", "numpy", "yaml"},
    "pages": {
        "domain", "store", "statistics", "charts", "components", "exchange", "training", "words",
        "anywidget", "traitlets", "IPython", "ipywidgets", "babel",
    },
    "serving": {
        "domain", "store", "pages", "training", "words", "voila", "ipykernel", "jupyter_client", "jupyter_server",
        "tornado", "traitlets", "typer", "rich", "jinja2",
    },
}  # fmt: skip
LATE = {"numpy", "pandas", "alembic", "cryptography", "argon2", "fontTools", "fpdf"}
"""What the store and the exchange import only where it is needed."""
LOADS_WITHOUT = {
    "alliance_widgets.domain.journey": ("ipywidgets", "sqlalchemy", "numpy", "babel", "alliance_widgets.store"),
    "alliance_widgets.store": ("ipywidgets", "numpy", "pandas", "alembic", "argon2", "cryptography", "babel"),
    "alliance_widgets.statistics": ("ipywidgets", "sqlalchemy", "anywidget"),
    "alliance_widgets.charts": ("ipywidgets", "sqlalchemy", "anywidget", "plotly", "sqlcipher3"),
    "alliance_widgets.exchange.pdf": ("ipywidgets", "sqlalchemy", "anywidget", "fpdf", "alliance_widgets.store"),
    "alliance_widgets.words": ("ipywidgets", "sqlalchemy", "numpy"),
}


def imports(file: Path) -> Iterator[tuple[str, bool]]:
    """What a file imports, as the layer or the outside package, and whether that is at its top."""
    tree = ast.parse(file.read_text("utf-8"))
    top = set(map(id, tree.body))
    for node in ast.walk(tree):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{file.name} imports by dots"
            names = [node.module]
            if node.module == "alliance_widgets":
                names = [f"alliance_widgets.{alias.name}" for alias in node.names]
        for name in names:
            first, _, rest = name.partition(".")
            yield (rest.split(".")[0] if first == "alliance_widgets" else first), id(node) in top


def files_of(layer: str) -> list[Path]:
    return sorted((PACKAGE / layer).rglob("*.py"))


def test_every_part_of_the_package_has_its_place_in_the_table():
    parts = {folder.name for folder in PACKAGE.iterdir() if list(folder.rglob("*.py"))}
    assert parts == set(LAYERS)


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_imports_only_what_its_place_allows(layer):
    allowed = LAYERS[layer] | {layer} | set(sys.stdlib_module_names)
    wrong = {
        f"{file.relative_to(PACKAGE)}: {name}"
        for file in files_of(layer)
        for name, _ in imports(file)
        if name not in allowed
    }
    assert not wrong
    assert files_of(layer)


def test_what_is_slow_is_imported_only_where_it_is_needed():
    opened_by_a_kernel = [file for file in files_of("store") if "migrat" not in str(file.relative_to(PACKAGE))]
    early = {name for file in [*opened_by_a_kernel, *files_of("exchange")] for name, is_top in imports(file) if is_top}
    assert not early & LATE
    assert "sqlalchemy" in early


def test_nothing_but_the_command_imports_the_server():
    for layer in set(LAYERS) - {"serving"}:
        assert not {"voila", "tornado", "serving"} & {name for file in files_of(layer) for name, _ in imports(file)}


def test_the_workbooks_import_pages_and_nothing_else():
    # The gallery is for those who build their own, from the parts.
    for notebook in sorted(set((ROOT / "workbooks").glob("*.ipynb")) - {ROOT / "workbooks" / "07-gallery.ipynb"}):
        cells = json.loads(notebook.read_text("utf-8"))["cells"]
        code = "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
        modules = [node.module for node in ast.walk(ast.parse(code)) if isinstance(node, ast.ImportFrom)]
        assert modules == ["alliance_widgets.pages"]
        assert not [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Import)]


@pytest.mark.parametrize("module", LOADS_WITHOUT)
def test_a_layer_loads_where_what_it_must_not_need_is_missing(module):
    blocked = LOADS_WITHOUT[module]
    code = f"import sys\nfor name in {blocked!r}: sys.modules[name] = None\nimport {module}\nprint('loaded')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout == "loaded\n", done.stderr


@pytest.mark.parametrize("name", ["components", "store"])
def test_public_names_are_sorted_and_can_be_imported(name):
    module = importlib.import_module(f"alliance_widgets.{name}")
    assert list(module.__all__) == sorted(module.__all__)
    assert len(set(module.__all__)) == len(module.__all__)
    for public in module.__all__:
        assert getattr(module, public).__doc__ or issubclass(getattr(module, public), Exception)
