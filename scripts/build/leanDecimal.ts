import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import webpack from "webpack";

/** Methods of decimal.js that nothing here calls: angles, other bases, fractions, limits. They are a quarter of its code. */
export const UNUSED_METHODS: readonly string[] = [
  "cosine", "cos", "cubeRoot", "cbrt", "hyperbolicCosine", "cosh", "hyperbolicSine", "sinh", "hyperbolicTangent", "tanh", "inverseCosine", "acos",
  "inverseHyperbolicCosine", "acosh", "inverseHyperbolicSine", "asinh", "inverseHyperbolicTangent", "atanh", "inverseSine", "asin", "inverseTangent", "atan",
  "sine", "sin", "tangent", "tan", "toBinary", "toHexadecimal", "toHex", "toOctal", "toFraction", "toNearest",
  "clampedTo", "clamp", "decimalPlaces", "dp", "dividedToIntegerBy", "divToInt", "truncated", "trunc", "toExponential",
];

/** The same as functions of the constructor, and others of it that nothing calls. */
export const UNUSED_FUNCTIONS: readonly string[] = [
  "acos", "acosh", "asin", "asinh", "atan", "atanh", "atan2", "cbrt", "cos", "cosh", "hypot", "random", "sin", "sinh", "tan", "tanh",
  "abs", "add", "ceil", "clamp", "div", "exp", "floor", "ln", "log", "log10", "log2", "mod", "mul", "round", "sign", "sqrt", "sub", "trunc",
];

const SCHEME = "lean";

/** Leaves out of the build what of decimal.js no function needs; a bundler cannot, since methods hang on a prototype. */
export function leanDecimal(): { apply(compiler: webpack.Compiler): void } {
  const library = fileURLToPath(import.meta.resolve("decimal.js"));
  return {
    apply(compiler) {
      new webpack.experiments.schemes.VirtualUrlPlugin({ decimal: { type: ".mjs", source: () => withoutMethods(readFileSync(library, "utf8")) } }, SCHEME).apply(compiler);
      new webpack.NormalModuleReplacementPlugin(/^decimal\.js$/, (found) => (found.request = `${SCHEME}:decimal`)).apply(compiler);
    },
  };
}

/** The library's text without the assignments of unused methods and functions: P.sine = P.sin = function ..., Decimal.sin = sin; */
export function withoutMethods(text: string): string {
  const { statements } = ts.createSourceFile("decimal.mjs", text, ts.ScriptTarget.ES2020, true);
  const isUnused = (statement: ts.Statement) => {
    const names = assignedMethods(statement);
    return names.length > 0 && names.every((name) => UNUSED_METHODS.includes(name));
  };
  const used = statements.filter((statement) => !isUnused(statement)).map((statement) => statement.getFullText()).join("");
  return used.replace(new RegExp(`^ +Decimal\\.(${UNUSED_FUNCTIONS.join("|")}) = \\1;.*$`, "gm"), "");
}

function assignedMethods(statement: ts.Statement): string[] {
  const names: string[] = [];
  let node: ts.Node | undefined = ts.isExpressionStatement(statement) ? statement.expression : undefined;
  while (node && ts.isBinaryExpression(node) && ts.isPropertyAccessExpression(node.left) && node.left.expression.getText() === "P") {
    names.push(node.left.name.text);
    node = node.right;
  }
  return names;
}
