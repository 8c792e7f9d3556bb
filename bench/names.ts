import { PAPER_APIS, PRICES } from "../src/catalog/prices";

/** So many APIs of the catalog, each once, the paper's first; those without both prices are left out. */
export function distinctApis(count: number): string[] {
  const priced = PRICES.filter(({ inputPerMTok, outputPerMTok }) => inputPerMTok !== undefined && outputPerMTok !== undefined);
  return [...new Set([...PAPER_APIS, ...priced.map(({ name }) => name)])].slice(0, count);
}
