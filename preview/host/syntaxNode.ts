/** A part of a formula as Univer has parsed it. */
export interface SyntaxNode {
  readonly nodeType: number;
  getToken(): string;
  getChildren(): SyntaxNode[];
}

// Univer's NodeType, which it does not export.
const REFERENCE = 1;
const RANGE = 10;

/** A cell or a range between two cells; not one that a formula works out. */
export function isPlainReference(node: SyntaxNode): boolean {
  return node.nodeType === REFERENCE || (node.nodeType === RANGE && node.getChildren().every(isPlainReference));
}
