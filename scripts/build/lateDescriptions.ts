import ts from "typescript";

/** What a line of the model says of itself and no equation reads. */
const DESCRIPTIONS = ["label", "unit", "format", "number", "symbol"] as const;

/** Leaves what lines say of themselves out of the model's code: the functions compute without it, and texts.js brings it after them. */
export const withoutDescriptions: ts.TransformerFactory<ts.SourceFile> = (context) => (file) => {
  const visit = (node: ts.Node): ts.Node => {
    if (!ts.isObjectLiteralExpression(node)) return ts.visitEachChild(node, visit, context);
    const kept = node.properties.filter((property) => !isDescription(property));
    return ts.visitEachChild(ts.factory.updateObjectLiteralExpression(node, kept), visit, context);
  };
  return ts.visitNode(file, visit) as ts.SourceFile;
};

function isDescription(property: ts.ObjectLiteralElementLike): boolean {
  if (!ts.isPropertyAssignment(property) || !ts.isIdentifier(property.name) || !ts.isStringLiteralLike(property.initializer)) return false;
  return (DESCRIPTIONS as readonly string[]).includes(property.name.text);
}
