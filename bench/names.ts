import { DEPLOYED_MODELS } from "../src/catalog/deployments";
import { PAPER_MODELS } from "../src/catalog/models";
import { PAPER_APIS, PRICES } from "../src/catalog/prices";

/** So many APIs of the catalog that are sold, each once, the paper's first; those without both prices are left out. */
export function distinctApis(count: number): string[] {
  const priced = PRICES.filter(({ inputPerMTok, outputPerMTok, ended }) => inputPerMTok !== undefined && outputPerMTok !== undefined && ended === undefined);
  return [...new Set([...PAPER_APIS, ...priced.map(({ name }) => name)])].slice(0, count);
}

/** So many open models with a deployment of known figures, each once, the paper's first. */
export function distinctModels(count: number): string[] {
  return [...new Set([...PAPER_MODELS, ...DEPLOYED_MODELS.map(({ name }) => name)])].slice(0, count);
}

/** So many rows of the paper's models, over and over. */
export function repeatedModels(count: number): string[] {
  return Array.from({ length: count }, (_, i) => PAPER_MODELS[i % PAPER_MODELS.length]!);
}
