/** Builds what a page loads: `node build.mjs --out FOLDER`.
 *
 *  front.js     the front end (with its shared chunks)
 *  controls.js  with controls-style.css: the stock ipywidgets controls, loaded only by a page that shows one
 *  plotly.js    Plotly (basic) as an ES module
 *  front.css, atkinson.woff2 and -ext, licences/ and a .gz beside each file that shrinks
 *
 *  Building twice gives the same bytes. */
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { anywidgetAsModule, luminoInParts, plotlyAsModule } from "./packages.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const MODULES = join(HERE, "node_modules");
const [, OUT] = process.argv.slice(2)[0] === "--out" ? process.argv.slice(2).map((word) => resolve(word)) : [];
if (!OUT) throw new Error("Say where: node build.mjs --out FOLDER");

const shared = {
  absWorkingDir: HERE,
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
  loader: { ".svg": "dataurl", ".woff": "dataurl", ".woff2": "dataurl", ".ttf": "dataurl", ".eot": "empty" },
};

await rm(OUT, { recursive: true, force: true });
await mkdir(join(OUT, "licences"), { recursive: true });

const front = await build({
  ...shared,
  entryPoints: { front: "main.js", controls: "controls.js", "controls-style": "controls.css" },
  outdir: OUT,
  splitting: true,
  chunkNames: "chunk-[hash]",
  alias: { "sanitize-html": join(HERE, "sanitize.js"), jquery: join(HERE, "jquery.js") },
  plugins: [anywidgetAsModule, luminoInParts(MODULES)],
  define: { "process.env.NODE_ENV": '"production"' },
});
const plotly = await build({
  ...shared,
  entryPoints: { plotly: "plotly.js" },
  outdir: OUT,
  minify: false,
  minifyWhitespace: true,
  plugins: [plotlyAsModule],
});
const font = join(MODULES, "@fontsource-variable/atkinson-hyperlegible-next");
for (const [part, name] of [["latin", "atkinson.woff2"], ["latin-ext", "atkinson-ext.woff2"]]) {
  await cp(join(font, `files/atkinson-hyperlegible-next-${part}-wght-normal.woff2`), join(OUT, name));
}
// Which letters the second file has: a page loads it only where one of them stands.
await writeFile(join(OUT, "atkinson-ext.txt"), `${JSON.parse(await readFile(join(font, "unicode.json"), "utf8"))["latin-ext"]}\n`);

await keepLicences([...Object.keys(front.metafile.inputs), ...Object.keys(plotly.metafile.inputs)]);
await shrink(OUT);
await writeFile(join(OUT, "made-from.txt"), await fingerprint());

/** The licence of every package that went into a file, and of the font. */
async function keepLicences(inputs) {
  const packages = new Set(["@fontsource-variable/atkinson-hyperlegible-next"]);
  for (const input of inputs) {
    const name = input.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1];
    if (name) packages.add(name);
  }
  for (const name of [...packages].sort()) {
    const folder = join(MODULES, name);
    const { license = "see below", version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    const file = (await readdir(folder)).find((one) => /^(licen[cs]e|copying)/i.test(one));
    const text = file ? await readFile(join(folder, file), "utf8") : "The package carries no licence text of its own.";
    const words = `${name} ${version}\n${typeof license === "string" ? license : license.type}\n\n${text}`;
    await writeFile(join(OUT, "licences", `${name.replace("/", "__")}.txt`), words);
  }
}

async function shrink(folder) {
  for (const name of await readdir(folder)) {
    if (!/\.(js|css)$/.test(name)) continue;
    const bytes = await readFile(join(folder, name));
    await writeFile(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  }
}

/** What the files were made from, so that an install can tell whether they are still right. */
async function fingerprint() {
  const hash = createHash("sha256");
  const names = (await readdir(HERE)).filter((name) => /\.(js|mjs|css|json)$/.test(name)).sort();
  for (const name of names) hash.update(name).update("\0").update(await readFile(join(HERE, name))).update("\0");
  return `${hash.digest("hex")}\n`;
}
