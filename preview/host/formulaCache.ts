import type { Injector } from "@univerjs/core";
import { AstTreeBuilder, FORMULA_REF_TO_ARRAY_CACHE, IFunctionService, Lexer } from "@univerjs/engine-formula";

interface FormulaCache {
  _cache: { limit: number };
  _hash(formula: string): string;
  set(formula: string, parsed: unknown): void;
}

/** More formulas than a workbook of ours has. */
const ROOM = 50_000;

// All of Univer's caches are of the class of this one, which is exported.
const caches = Object.getPrototypeOf(FORMULA_REF_TO_ARRAY_CACHE) as FormulaCache;
const { set } = caches;

/**
 * Lets Univer keep every formula parsed, under its own text. It keeps 5,000: the formulas of a larger workbook push one
 * another out and are parsed anew, twice in each calculation. It keeps a long one by a hash that another may share.
 */
export function keepFormulasParsed(): void {
  caches._hash = (formula) => formula;
  caches.set = function setWithRoom(this: FormulaCache, formula, parsed) {
    this._cache.limit = Math.max(this._cache.limit, ROOM);
    set.call(this, formula, parsed);
  };
}

/**
 * Lets Univer parse a formula once for as long as what it refers to has the same names. While a name or a table is new it
 * keeps no formula that mentions it, and parses the same text for the order of a calculation and again for the calculation.
 * Parsed formulas are dropped whenever names change (`tableFormulas.ts`), and what is kept here with them.
 */
export function parseFormulasOnce(injector: Injector): void {
  const lexer = injector.get(Lexer);
  const builder = injector.get(AstTreeBuilder);
  const functions = injector.get(IFunctionService);
  const [lex, parse, drop] = [lexer.treeBuilder.bind(lexer), builder.parse.bind(builder), functions.deleteFormulaAstCacheKey.bind(functions)];
  let lexed = new Map<string, ReturnType<typeof lex>>();
  const parsed = new WeakMap<object, ReturnType<typeof parse>>();
  lexer.treeBuilder = (formula, ...rest) => {
    if (rest.length > 0) return lex(formula, ...rest);
    const known = lexed.get(formula) ?? lex(formula);
    lexed.set(formula, known);
    return known;
  };
  builder.parse = (node) => {
    const known = parsed.get(node) ?? parse(node);
    parsed.set(node, known);
    return known;
  };
  functions.deleteFormulaAstCacheKey = (...tokens) => {
    lexed = new Map();
    drop(...tokens);
  };
}
