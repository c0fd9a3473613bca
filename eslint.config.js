import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/", "demo/", "node_modules/", "coverage/"] },
  ...tseslint.configs.recommended,
  {
    files: ["src/**/*.ts", "src/**/*.tsx", "tests/**/*.ts", "scripts/**/*.ts"],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      // Leaving a key out of a copy is what rest siblings are for.
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportAllDeclaration", message: "Name what is exported: an index is a door or a list." },
        {
          selector: "ExportDefaultDeclaration",
          message: "Use a named export: it keeps one name everywhere.",
        },
      ],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
    },
  },
  {
    // Office's types are known to the whole program; only its host and the pane that starts it may say its name.
    files: [
      "src/core/**/*.ts",
      "src/ui/**/*.ts",
      "src/ui/**/*.tsx",
      "src/apps/web/**/*.ts",
      "src/apps/cli/**/*.ts",
    ],
    rules: { "no-restricted-globals": ["error", "Excel", "Office", "OfficeExtension"] },
  },
);
