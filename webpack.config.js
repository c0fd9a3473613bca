import { chmodSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import TerserPlugin from "terser-webpack-plugin";
import webpack from "webpack";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(here("./package.json"), "utf8"));

const typescript = (target) => ({
  test: /\.tsx?$/,
  loader: "esbuild-loader",
  options: { target, tsconfig: here("./tsconfig.json") },
});

/** So that who imports one name of a file is not given the rest of it, nor what the rest imports. */
const withoutSideEffects = { include: here("./src"), sideEffects: false };

const shared = {
  resolve: { extensions: [".ts", ".tsx", ".js"], alias: { "#src": here("./src") } },
  // No source maps: they would travel with the pages, and the default of development needs eval.
  devtool: false,
  stats: "summary",
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
  module: {
    rules: [typescript("es2023"), withoutSideEffects],
    // By default webpack knows the name without "node:" alone.
    parser: { javascript: { worker: ["Worker from node:worker_threads", "..."] } },
  },
  experiments: { outputModule: true },
  output: {
    path: here("./dist/cli"),
    filename: "[name].mjs",
    module: true,
    chunkFormat: "module",
    clean: true,
  },
  optimization: { minimize: false },
  plugins: [
    new webpack.DefinePlugin({ PRODUCT_VERSION: JSON.stringify(version) }),
    new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true }),
    executable,
  ],
};

/** Files that go out as they are, by their name in the output. */
const files = (make) => ({
  apply: (compiler) =>
    compiler.hooks.thisCompilation.tap("files", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: "files", stage }, () => {
        for (const { source, name, content } of make(compilation)) {
          compilation.fileDependencies.add(source);
          compilation.emitAsset(name, new webpack.sources.RawSource(content));
        }
      });
    }),
});

/**
 * A page of an app, with the scripts that start it at the end of its head, and those of the chunk named "interface",
 * which the start asks for at once.
 */
const page = (app) =>
  files((compilation) => {
    const source = here(`./src/apps/${app}/index.html`);
    const scripts = compilation.entrypoints.get("main").getFiles();
    const next = compilation.namedChunkGroups.get("interface")?.getFiles() ?? [];
    const tags = [
      ...scripts.map((name) => `    <script defer src="${name}"></script>\n`),
      ...next
        .filter((name) => !scripts.includes(name))
        .map((name) => `    <link rel="preload" as="script" href="${name}" />\n`),
    ].join("");
    return [
      {
        source,
        name: "index.html",
        content: readFileSync(source, "utf8").replace("  </head>", `${tags}  </head>`),
      },
    ];
  });

/** What the task pane shows without the interface. */
const plain = files(() =>
  ["help.html", "plain.css"].map((name) => {
    const source = here(`./src/apps/taskpane/${name}`);
    return { source, name, content: readFileSync(source) };
  }),
);

const icons = (wanted) =>
  files(() =>
    readdirSync(here("./assets/icons"))
      .filter((name) => wanted.test(name))
      .map((name) => {
        const source = here(`./assets/icons/${name}`);
        return { source, name: `icons/${name}`, content: readFileSync(source) };
      }),
  );

const serviceWorker = "service-worker";

/** What the service worker keeps for use without a network. */
const listOfFiles = {
  apply: (compiler) =>
    compiler.hooks.thisCompilation.tap("list-of-files", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "list-of-files", stage }, (assets) => {
        const kept = Object.keys(assets).filter(
          (name) => /\.(html|js|svg)$/.test(name) && name !== `${serviceWorker}.js`,
        );
        compilation.emitAsset("files.json", new webpack.sources.RawSource(JSON.stringify(kept.sort())));
      });
    }),
};

/** Scripts change their names with their content; the service worker has to keep its own. */
const scriptName = ({ chunk }) =>
  chunk.name === serviceWorker ? `${serviceWorker}.js` : "[name].[contenthash:10].js";

const pages = (app, entries, plugins) => ({
  ...shared,
  name: app,
  target: ["web", "es2022"],
  entry: { main: `./src/apps/${app}/main.tsx`, ...entries },
  // The oldest engine that Excel shows panes with and this product supports: Safari 16 on a Mac.
  module: { rules: [typescript(["es2022", "safari16"]), withoutSideEffects] },
  output: {
    path: here(`./dist/${app}`),
    filename: scriptName,
    chunkFilename: "[name].[contenthash:10].js",
    clean: true,
  },
  optimization: {
    // Scripts only: pages and style sheets go out as they were written. It drops more of what is not used than esbuild.
    minimizer: [new TerserPlugin({ test: /\.js$/ })],
    splitChunks: { chunks: ({ name }) => name !== serviceWorker },
  },
  // Sizes are judged as they travel, by `npm run size`.
  performance: false,
  plugins: [
    new webpack.DefinePlugin({ PRODUCT_VERSION: JSON.stringify(version) }),
    page(app),
    icons,
    ...plugins,
  ],
});

export default [
  commandLine,
  pages("web", { [serviceWorker]: "./src/apps/web/service-worker.ts" }, [icons(/^check\.svg$/), listOfFiles]),
  pages("taskpane", {}, [icons(/./), plain]),
];
