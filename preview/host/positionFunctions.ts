import type { Injector } from "@univerjs/core";
import { IFormulaDependencyGenerator } from "@univerjs/engine-formula";

import { isPlainReference, type SyntaxNode } from "./syntaxNode";

interface ReferenceCollector {
  _nodeTraversalRef(node: SyntaxNode, found: SyntaxNode[]): void;
}

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
