/** Imports point one way: apps → ui, hosts → core. Inside core, each room looks only upstream. */
const rooms = ["plan", "return", "findings", "consolidation", "publication"];

const wall = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

module.exports = {
  forbidden: [
    wall("no-cycles", "Files in a cycle are one concept: merge or split them.", {}, { circular: true }),
    wall(
      "core-stands-alone",
      "Core imports only itself and zod, so that it runs in Excel, a browser and Node alike.",
      { path: "^src/core/" },
      { pathNot: ["^src/core/", "^node_modules/zod/"] },
    ),
    wall(
      "core-has-one-door",
      "Enter core through src/core/index.ts, so that its inside can change.",
      { path: "^src/(hosts|ui|apps)/" },
      { path: "^src/core/", pathNot: "^src/core/index\\.ts$" },
    ),
    wall(
      "hosts-know-no-screen",
      "Hosts move values; what is shown is not their business.",
      { path: "^src/hosts/" },
      { path: "^(src/(ui|apps)|node_modules/(react|@fluentui))" },
    ),
    wall(
      "hosts-stand-apart",
      "A host may use the codecs (xlsx, html), never another host.",
      { path: "^src/hosts/([^/]+)/" },
      { path: "^src/hosts/", pathNot: ["^src/hosts/$1/", "^src/hosts/(xlsx|html)/"] },
    ),
    wall(
      "one-owner-per-library",
      "The spreadsheet, zip and XML libraries are known to the .xlsx codec alone, so that they can be swapped.",
      { pathNot: "^src/hosts/xlsx/" },
      { path: "^node_modules/(hucre|fflate|saxes)/" },
    ),
    wall(
      "long-lists-in-one-place",
      "What draws long lists in part is known to src/ui/long alone, so that it can be swapped.",
      { pathNot: "^src/ui/long/" },
      { path: "^node_modules/@tanstack/" },
    ),
    wall(
      "ui-is-given-its-host",
      "The interface receives a host; it never picks one.",
      { path: "^src/ui/" },
      { path: "^src/(hosts|apps)/" },
    ),
    wall(
      "nobody-imports-an-app",
      "Apps are entry points.",
      { pathNot: "^src/apps/" },
      { path: "^src/apps/" },
    ),
    ...rooms.map((room, i) =>
      wall(
        `${room}-looks-upstream`,
        "A room uses only what precedes it in the data flow.",
        { path: `^src/core/${room}/` },
        {
          path: "^src/core/",
          pathNot: [
            "^src/core/(remember|text|workbook|workbook-draft)\\.ts$",
            ...rooms.slice(0, i + 1).map((r) => `^src/core/${r}/`),
          ],
        },
      ),
    ),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
  },
};
