import type { WorkloadRow } from "../catalog/workloadTable";
import { PAPER_MODELS } from "../catalog/models";
import { type NameIndex, known } from "../catalog/lookup";
import { PAPER_APIS } from "../catalog/prices";
import type { Named } from "../catalog/records";
import type { Scenario } from "../scenario/scenario";
import type { ScenarioColumns } from "./scenarioColumns";

/** An open model and the API it is compared with. */
export interface Pair {
  readonly model: string;
  readonly api: string;
}

/** How the months of the matrix are computed: by formulas every spreadsheet has, or by the LLM functions. */
export const MATRIX_MODES = ["native", "functions"] as const;
export type MatrixMode = (typeof MATRIX_MODES)[number];

/** How many models, and APIs, a workbook compares at most. */
export const MOST_NAMES = 100;

/** What a workbook is made for: the names of the matrix, and the pair of the sheets about one comparison. */
export interface Choice {
  readonly models: readonly string[];
  readonly apis: readonly string[];
  readonly pair: Pair;
  readonly mode: MatrixMode;
  /** Rows of the Workloads table; examples where absent. */
  readonly workloads?: readonly WorkloadRow[];
  /** Scenarios side by side; one alone where absent. */
  readonly scenarios?: ScenarioColumns;
}

/** The paper's nine open models and five APIs; the pair is the one its text discusses. */
export const PAPER_CHOICE: Choice = {
  models: PAPER_MODELS,
  apis: PAPER_APIS,
  pair: { model: "gpt-oss-120B", api: "GPT-5" },
  mode: "native",
};

/** A pair of today: an open model as measured, against an API sold now. */
export const CURRENT_PAIR: Pair = { model: "DeepSeek-V3.2 on 8x H200-SXM, FP8", api: "GPT-5.6 Sol" };

/** A choice whose matrix holds its pair. */
export function withPairInMatrix({ models, apis, pair, ...rest }: Choice): Choice {
  const including = (names: readonly string[], name: string) => (names.includes(name) ? names : [...names, name]);
  return { models: including(models, pair.model), apis: including(apis, pair.api), pair, ...rest };
}

/** A choice in the names of the tables, each once: the sheets find a name as its table writes it, and know no other. */
export function choiceInTables({ models, apis, pair, mode, workloads, scenarios }: Choice, scenario: Pick<Scenario, "models" | "prices">): Choice {
  const model = (name: string) => nameInTable(scenario.models, name);
  const api = (name: string) => nameInTable(scenario.prices, name);
  return { models: [...new Set(models.map(model))], apis: [...new Set(apis.map(api))], pair: { model: model(pair.model), api: api(pair.api) }, mode, ...(workloads && { workloads }), ...(scenarios && { scenarios }) };
}

/** The name of the record that a name stands for; the name itself where it stands for none or for several, to be refused with a reason. */
export function nameInTable(index: NameIndex<Named>, name: string): string {
  try {
    return known(index, name)?.name ?? name;
  } catch {
    return name;
  }
}
