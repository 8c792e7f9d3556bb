import { hostedModel } from "../../src/catalog/hostedModels";
import { answering, nameIndex } from "../../src/catalog/lookup";
import { PRICES } from "../../src/catalog/prices";
import { sharedOf } from "../../src/scenario/comparedScores";
import { benchmarkRecordOf, scoresOf } from "../../src/scenario/figures";
import { scenarioOf } from "../../src/scenario/scenario";
import type { DevProvider } from "./secondFeed";

const MOST = 20;

/** A model or API, and how many providers of models.dev sell it. */
export interface Sold {
  readonly name: string;
  readonly sellers: number;
}

/** For how many pairs of what sells most there is a quality gap. */
export interface Coverage {
  readonly apis: readonly Sold[];
  readonly models: readonly Sold[];
  readonly covered: number;
  readonly pairs: number;
}

/** The 20 commercial APIs and the 20 open models of the catalog that most providers sell, and their pairs with a quality gap. */
export function coverage(providers: readonly DevProvider[]): Coverage {
  const commercial = nameIndex(PRICES.filter(({ openModel, name, retired, ended }) => !openModel && !retired && !ended && !name.includes("/")));
  const apis = new Map<string, Set<string>>();
  const models = new Map<string, Set<string>>();
  for (const { id: seller, models: sold } of providers) {
    for (const id of Object.keys(sold)) {
      const model = hostedModel(id);
      const api = model ? undefined : onlyName(answering(commercial, id.slice(id.lastIndexOf("/") + 1)));
      if (model) add(models, model, seller);
      else if (api) add(apis, api, seller);
    }
  }
  const found = { apis: mostSold(apis), models: mostSold(models) };
  const covered = found.models.flatMap(({ name: model }) => found.apis.filter(({ name: api }) => isCovered(model, api))).length;
  return { ...found, covered, pairs: found.apis.length * found.models.length };
}

function onlyName(records: readonly { readonly name: string }[]): string | undefined {
  const names = [...new Set(records.map(({ name }) => name))];
  return names.length === 1 ? names[0] : undefined;
}

function add(sold: Map<string, Set<string>>, name: string, seller: string): void {
  sold.set(name, (sold.get(name) ?? new Set()).add(seller));
}

function mostSold(sold: ReadonlyMap<string, ReadonlySet<string>>): Sold[] {
  return [...sold].map(([name, sellers]) => ({ name, sellers: sellers.size })).sort((a, b) => b.sellers - a.sellers || (a.name < b.name ? -1 : 1)).slice(0, MOST);
}

function isCovered(model: string, api: string): boolean {
  const scenario = scenarioOf(null);
  if (!benchmarkRecordOf(scenario, model) || !benchmarkRecordOf(scenario, api)) return false;
  return sharedOf(scoresOf(scenario, model), scoresOf(scenario, api)) !== undefined;
}
