import type { Pair } from "../../src/sheets/choice";
import { remember, remembered } from "../remembered";

const MOST = 5;
const KEY = "recentPairs";
/** Parts the names of a pair; no name has it. */
const BETWEEN = "\t";

/** The pairs looked at last in this workbook, the latest first. */
export function recentPairs(): Pair[] {
  return remembered(KEY, "").split("\n").flatMap((line) => {
    const [model = "", api = ""] = line.split(BETWEEN);
    return model === "" || api === "" ? [] : [{ model, api }];
  });
}

/** Puts a pair before the others. */
export function rememberPair(pair: Pair): void {
  remember({ [KEY]: withPair(recentPairs(), pair).map(({ model, api }) => model + BETWEEN + api) });
}

/** Some pairs with one before them, each once. */
export function withPair(pairs: readonly Pair[], first: Pair): Pair[] {
  return [first, ...pairs.filter(({ model, api }) => model !== first.model || api !== first.api)].slice(0, MOST);
}
