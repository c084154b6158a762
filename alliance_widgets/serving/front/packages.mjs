/** How the packages of others are taken into our files: each as npm has it, but for the way it is wrapped. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** npm's anywidget ends in an AMD call; a page of ES modules wants an export. */
export const anywidgetAsModule = {
  name: "anywidget-as-module",
  setup(esbuild) {
    esbuild.onLoad({ filter: /anywidget[\\/]dist[\\/]index\.js$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const last = 'define(["@jupyter-widgets/base"], widget_default);';
      if (!source.includes(last)) throw new Error("anywidget does not end as it did: look at packages.mjs");
      return { contents: source.replace(last, "export default widget_default;"), loader: "js" };
    });
  },
};

/** npm's Plotly stands in three functions, one in the other, and a browser reads all that is in a function before it runs
 *  it: a megabyte, three times. As a module that stands in none it is read once, and starts in half the time. */
export const plotlyAsModule = {
  name: "plotly-as-module",
  setup(esbuild) {
    esbuild.onLoad({ filter: /plotly-basic\.min\.js$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const [, inner, made] = source.match(/"use strict";var Plotly=\(\(\)=>\{(.*)return (\w+\(\));\}\)\(\);\s/s) ?? [];
      if (!made) throw new Error("Plotly does not begin and end as it did: look at packages.mjs");
      return { contents: `${inner}export default ${made};`, loader: "js" };
    });
  },
};

/** Lumino's packages are one file each, of which our pages need a tenth: menus, docks and dragging came along. Its sources
 *  are a file for each thing, and none of them does anything by being read; so what nobody asks for stays out, and
 *  what the stock controls alone ask for comes with them. */
export function luminoInParts(modules) {
  const lumino = join(modules, "@lumino");
  const found = Symbol("found");
  return {
    name: "lumino-in-parts",
    setup(esbuild) {
      const asked = async (path, { kind, importer }, resolveDir) => {
        const { path: file, errors } = await esbuild.resolve(path, { kind, importer, resolveDir, pluginData: found });
        return { path: file, errors, sideEffects: false };
      };
      esbuild.onResolve({ filter: /^@lumino\/\w+$/ }, (wanted) => {
        if (wanted.pluginData !== found) return asked(`./${wanted.path.split("/")[1]}/src/index.ts`, wanted, lumino);
      });
      esbuild.onResolve({ filter: /^\.\// }, (wanted) => {
        const isOurs = wanted.pluginData !== found && /@lumino[\\/]\w+[\\/]src/.test(wanted.resolveDir);
        if (isOurs) return asked(wanted.path, wanted, wanted.resolveDir);
      });
    },
  };
}
