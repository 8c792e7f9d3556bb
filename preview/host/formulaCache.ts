import { FORMULA_REF_TO_ARRAY_CACHE, LexerNode } from "@univerjs/engine-formula";

interface FormulaCache {
  _cache: { limit: number };
  _hash(formula: string): string;
  set(formula: string, parsed: unknown): void;
}

/** More formulas than a workbook of ours has. */
const ROOM = 200_000;

// All of Univer's caches are of the class of this one, which is exported.
const caches = Object.getPrototypeOf(FORMULA_REF_TO_ARRAY_CACHE) as FormulaCache;
const { set } = caches;

/**
 * Lets Univer keep every formula parsed, under its own text. It keeps 5,000: the formulas of a larger workbook push one
 * another out and are parsed anew, twice in each calculation. It keeps a long one by a hash that another may share. What it
 * read of a formula before it made it a tree is not kept: it would outlast the names and tables of that time.
 */
export function keepFormulasParsed(): void {
  caches._hash = (formula) => formula;
  caches.set = function setWithRoom(this: FormulaCache, formula, parsed) {
    if (parsed instanceof LexerNode) return;
    this._cache.limit = Math.max(this._cache.limit, ROOM);
    set.call(this, formula, parsed);
  };
}
