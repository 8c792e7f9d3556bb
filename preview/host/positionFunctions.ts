import type { Injector } from "@univerjs/core";
import { IFormulaDependencyGenerator } from "@univerjs/engine-formula";

interface SyntaxNode {
  readonly nodeType: number;
  getToken(): string;
  getChildren(): SyntaxNode[];
}

interface ReferenceCollector {
  _nodeTraversalRef(node: SyntaxNode, found: SyntaxNode[]): void;
}

// Univer's NodeType, which it does not export.
const REFERENCE = 1;
const RANGE = 10;
const POSITION_FUNCTIONS = /^(ROWS?|COLUMNS?)$/i;

/**
 * Makes ROW, ROWS, COLUMN and COLUMNS depend on no cell, as in Excel: they ask where a reference is, not what it holds.
 * Univer would see a circle where a cell that counts the rows of a range is read in that range, and calculate it early.
 */
export function freePositionFunctions(injector: Injector): void {
  const collector = injector.get(IFormulaDependencyGenerator) as unknown as ReferenceCollector;
  const collect = collector._nodeTraversalRef.bind(collector);
  collector._nodeTraversalRef = (node, found) => {
    if (!asksForPosition(node)) collect(node, found);
  };
}

function asksForPosition(node: SyntaxNode): boolean {
  const references = node.getChildren();
  return POSITION_FUNCTIONS.test(node.getToken()) && references.length > 0 && references.every(isPlainReference);
}

/** A cell or a range between two cells; not one that a formula works out. */
function isPlainReference(node: SyntaxNode): boolean {
  return node.nodeType === REFERENCE || (node.nodeType === RANGE && node.getChildren().every(isPlainReference));
}
