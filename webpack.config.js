import { chmodSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import webpack from "webpack";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(here("./package.json"), "utf8"));

const typescript = {
  test: /\.tsx?$/,
  loader: "esbuild-loader",
  options: { target: "es2023", tsconfig: here("./tsconfig.json") },
};

const shared = {
  resolve: { extensions: [".ts", ".tsx", ".js"], alias: { "#src": here("./src") } },
  module: { rules: [typescript] },
  devtool: false,
};

/** npm links `bin` as it finds it, so the built file has to be executable already. */
const executable = {
  apply: (compiler) =>
    compiler.hooks.afterEmit.tap("executable", () => chmodSync(here("./dist/cli/returns.mjs"), 0o755)),
};

const commandLine = {
  ...shared,
  name: "cli",
  target: "node20",
  entry: { returns: "./src/apps/cli/main.ts" },
  experiments: { outputModule: true },
  output: { path: here("./dist/cli"), filename: "[name].mjs", module: true, chunkFormat: "module", clean: true },
  optimization: { minimize: false },
  plugins: [
    new webpack.DefinePlugin({ PRODUCT_VERSION: JSON.stringify(version) }),
    new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true }),
    executable,
  ],
};

export default [commandLine];
