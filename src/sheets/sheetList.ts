import { MATRIX_TABLE_KEYS, SHEET_KEYS, WISHED_NAMES, type SheetKey } from "./names";

/** A sheet as a person picks it. */
export interface SheetOffer {
  readonly key: SheetKey;
  readonly label: string;
  readonly about: string;
}

const ABOUT: Readonly<Record<SheetKey, string>> = {
  breakEven: "Months to break even and quality gap of each model against each API",
  summary: "The verdict on one pair in words, with its band, its segment, three drivers and what would change it",
  cumulative: "What owning, renting and the API have cost by month, with the crossing in a chart",
  cashFlow: "The cash flow by month with tax and depreciation: net present value, rate of return, payback",
  budget: "The Cash flow by fiscal year, quarter and month: profit and loss, and cash, to paste into a budget",
  scenarios: "The scenarios of the assumptions side by side: verdict, ranking, net present value, and what differs",
  sensitivity: "What moves the months to break even: a tornado of every driver, and grids over the API's price",
  rentOrBuy: "When buying GPUs beats renting them, and how busy rented ones must be to beat each API",
  energy: "What each model's own servers draw, and the CO2 of it, a month and for a million tokens",
  frontier: "Which models and APIs no other beats in cost and quality, or in cost and speed",
  factors: "Privacy, sovereignty, lock-in and the like, scored and weighted by hand, beside the ranking by money",
  portfolio: "Today's bill by workload, what may move, the deployment for all of it, what that saves",
  published: "Every table of the sources, printed against computed, with what explains the difference",
  workings: "Every step between the tables and the results",
  scenarioWorkings: "Every step for each scenario of the assumptions",
  assumptions: "The settings, to be edited, with the presets beside them",
  models: "Open models and the GPUs each runs on",
  deployments: "Open models on GPUs, and the tokens a second each serves",
  gpus: "GPUs: power, purchase price and rent",
  prices: "API prices, from the day each came into force",
  benchmarks: "Benchmark scores",
  throughput: "Measured throughput",
  "rental terms": "What providers ask for a GPU-hour on demand, reserved and spot",
  currencies: "What a US dollar costs in other currencies, to be typed",
  availability: "Open models that clouds offer without a server",
  "cost efficiency": "Accuracy for each dollar an hour",
  workloads: "What each workload uses of which API, to be edited",
  usage: "What was used of each API by month and workload, as imported",
  usageMonths: "What the usage says by month, API and workload: list price against billed, discount, growth",
  risk: "What a net present value may come to, by trials over uncertain settings",
  comparison: "Serverless endpoints against containers of one's own",
};

/** Every sheet that can be asked for, in the order of the tabs. */
export const SHEET_OFFERS: readonly SheetOffer[] = SHEET_KEYS.map((key) => ({
  key,
  label: WISHED_NAMES.sheets[key],
  about: ABOUT[key],
}));

/** The sheets that compute from other sheets alone or not at all. */
const FREE_STANDING: ReadonlySet<SheetKey> = new Set<SheetKey>(
  SHEET_KEYS.filter((key) => key === "published" || key in WISHED_NAMES.tables),
);

/** Neither is anything without the other. */
const SCENARIO_SHEETS: ReadonlySet<SheetKey> = new Set<SheetKey>(["scenarios", "scenarioWorkings"]);

const OF_PAIR: ReadonlySet<SheetKey> = new Set<SheetKey>(["summary", "cumulative", "cashFlow", "budget", "sensitivity", "factors", "scenarios", "scenarioWorkings"]);

/** The sheets asked for and those they compute from, in the order of their tabs. */
export function withSources(asked: readonly SheetKey[]): SheetKey[] {
  const sources: readonly SheetKey[] = asked.every((key) => FREE_STANDING.has(key))
    ? asked.includes("assumptions") ? ["currencies"] : []
    : ["breakEven", "workings", ...MATRIX_TABLE_KEYS];
  const ofScenarios: readonly SheetKey[] = asked.some((key) => SCENARIO_SHEETS.has(key)) ? [...SCENARIO_SHEETS] : [];
  const table: readonly SheetKey[] = asked.includes("portfolio") ? ["workloads"] : [];
  // Their pair is that of the Summary, which has its discounted payback from the Cash flow.
  const ofPair: readonly SheetKey[] = asked.some((key) => OF_PAIR.has(key)) ? ["summary", "cashFlow"] : [];
  return SHEET_KEYS.filter((key) => [...asked, ...sources, ...table, ...ofPair, ...ofScenarios].includes(key));
}
