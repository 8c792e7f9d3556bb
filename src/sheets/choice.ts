import { PAPER_MODELS } from "../catalog/models";
import { PAPER_APIS } from "../catalog/prices";

/** An open model and the API it is compared with. */
export interface Pair {
  readonly model: string;
  readonly api: string;
}

/** How the months of the matrix are computed: by formulas every spreadsheet has, or by the LLM functions. */
export const MATRIX_MODES = ["native", "functions"] as const;
export type MatrixMode = (typeof MATRIX_MODES)[number];

/** What a workbook is made for: the names of the matrix, and the pair of the sheets about one comparison. */
export interface Choice {
  readonly models: readonly string[];
  readonly apis: readonly string[];
  readonly pair: Pair;
  readonly mode: MatrixMode;
}

/** The paper's nine open models and five APIs; the pair is the one its text discusses. */
export const PAPER_CHOICE: Choice = {
  models: PAPER_MODELS,
  apis: PAPER_APIS,
  pair: { model: "gpt-oss-120B", api: "GPT-5" },
  mode: "native",
};

/** A choice whose matrix holds its pair. */
export function withPairInMatrix({ models, apis, pair, mode }: Choice): Choice {
  const including = (names: readonly string[], name: string) => (names.includes(name) ? names : [...names, name]);
  return { models: including(models, pair.model), apis: including(apis, pair.api), pair, mode };
}
