import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/", ".preview/", "package/", "package-*/", "test-results/", "node_modules/"] },
  tseslint.configs.recommended,
  {
    files: ["**/*.ts"],
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ["vitest.config.ts"] } } },
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      // What is taken out of an object by name is left out of the rest.
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
    },
  },
  {
    files: [
      "src/**/*.ts",
      "functions/**/*.ts",
      "taskpane/**/*.ts",
      "preview/**/*.ts",
      "scripts/**/*.ts",
      "test/**/*.ts",
    ],
    rules: {
      "no-restricted-syntax": ["error", { selector: "ExportDefaultDeclaration", message: "Export by name." }],
    },
  },
  {
    // A cell hands over anything, and the metadata tool knows mixed cells only as any.
    files: ["functions/**/*.ts"],
    rules: { "@typescript-eslint/no-explicit-any": "off" },
  },
  {
    files: ["src/writers/**/*.ts", "taskpane/**/*.ts", "functions/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"])),
  },
);
