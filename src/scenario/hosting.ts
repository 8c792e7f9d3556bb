import { MODELS } from "../catalog/models";
import { known, unknownName } from "../catalog/lookup";
import { GPU_TABLE, MODEL_TABLE } from "../catalog/tables";
import { textsNeeded } from "../catalog/texts/arrival";
import { inCurrency } from "../engine/currency";
import { DomainError, NotAvailableError, inDomain } from "../engine/check";
import { Decimal } from "../engine/decimal";
import { Answers } from "../forms/answers";
import { DECIMALS } from "../forms/decimals";
import { HOSTING } from "../model/hosting";
import type { Name } from "../model/model";
import { hostsOf } from "./hosts";
import { type Lines, apiLines, pairUpon, scenarioLines } from "./lines";
import { NEVER } from "./matrix";
import { rentedLines } from "./overLines";
import { type Range, cellText, figure } from "./range";
import { isBlankOrZero } from "./missingFigure";
import type { Scenario } from "./scenario";

type Table = (Decimal | string | number)[][];

/** The lines of hosting and training upon others, with what is asked. */
export function hostingLines(upon: Lines, figures: Partial<Record<Name, Decimal>>): Lines {
  return new Answers(HOSTING, DECIMALS, ["deployment", "api", "asked"], [], (name) => figures[name] ?? upon.of(name));
}

/** What a day of requests looks like. */
export interface DailyRequests {
  readonly requestsADay: Decimal;
  readonly tokensEach: Decimal;
  readonly coldStartSeconds: Decimal;
  readonly idleMinutes: Decimal;
}

/**
 * The same requests by a serverless endpoint, by a rented container kept warm and by one that is scaled to zero when idle, in USD
 * per month, with what cold starts make users wait; then the requests a day from which the container kept warm costs no more.
 */
export function serverlessTable(scenario: Scenario, model: string, api: string, day: DailyRequests): Table {
  const lines = hostingLines(pairUpon(rentedLines(scenario, model), apiLines(scenario, api)), { ...day });
  const of = (name: Name) => lines.of(name);
  const hours = of("hoursPerYear").div(of("monthsPerYear")).times(of("containers"));
  const [breakEven, most] = [of("breakEvenRequests"), of("mostRequests")];
  return [
    ["Way", "Cost (USD/month)", "Paid while idle (USD/month)", "Hours paid", "Cold starts a month", "Hours that users wait", "That wait (USD/month)", "With the wait (USD/month)"].map((header) => inCurrency(header, scenario.choice.currency)),
    ["Serverless", of("serverlessBill"), 0, "", "not exposed", "", "", of("serverlessBill")],
    ["Container kept warm", of("keptWarm"), of("paidIdle"), hours, 0, 0, 0, of("keptWarm")],
    ["Container scaled to zero", of("scaledToZero"), of("scaledToZero").minus(of("keptWarm").minus(of("paidIdle"))), hours.times(of("onShare")), of("startsAMonth"), of("hoursWaited"), of("waitCost"), of("scaledToZero").plus(of("waitCost"))],
    ["Break-even, requests a day", breakEven.gt(most) ? NEVER : breakEven, breakEven.gt(most) ? `one container serves ${most.toFixed(0)} at most` : "serverless costs less below", "", "", "", "", ""],
  ];
}

/** Bytes of a parameter while it is trained: half-precision weight and gradient, and what the optimizer keeps; or the weight alone under small adapters. */
const WAYS_TO_TRAIN = [
  { way: "All weights", bytes: 16, work: 6 },
  { way: "Adapters (LoRA)", bytes: 2, work: 4 },
] as const;

/** Fine-tuning a model on rented GPUs, all of its weights or small adapters, and by an API's price for trained tokens where one is given. */
export function fineTuningTable(scenario: Scenario, model: string, gpu: string, asked: { readonly tokens: Decimal; readonly epochs: Decimal; readonly utilization: Decimal; readonly apiPrice: Decimal | undefined }): Table {
  textsNeeded();
  const [record, place] = [known(scenario.models, model), known(scenario.gpus, gpu)];
  if (!record) throw unknownName("open model", model, scenario.models, MODEL_TABLE.name);
  if (!place) throw unknownName("GPU", gpu, scenario.gpus, GPU_TABLE.name);
  const needed = (what: string, value: unknown): Decimal => {
    if (value === undefined) throw new NotAvailableError(`${what} is not known. Add a row with it to the table passed as a further argument.`);
    return figure(what, value as number, { above: 0 });
  };
  const total = needed(`The number of parameters of ${record.name}`, record.totalParametersB);
  const active = record.activeParametersB === undefined ? total : needed("Active parameters", record.activeParametersB);
  const memory = needed(`The memory of ${place.name}`, place.memoryGB);
  const hourly = scenario.settings.gpuHourlyPrice ?? needed(`The hourly price of ${place.name}`, place.rentalPerHour).times(scenario.settings.exchangeRate);
  const tflops = needed(`The BF16 speed of ${place.name}`, place.bf16Tflops);
  const { tokens, epochs, utilization, apiPrice } = asked;
  const rows = WAYS_TO_TRAIN.map(({ way, bytes, work }) => {
    const lines = hostingLines(scenarioLines(scenario), {
      tokens, epochs, parametersB: active, trainedParametersB: total, trainingBytes: new Decimal(bytes), gpuMemoryGB: memory, trainingTflops: tflops, trainingUtilization: utilization, trainingWork: new Decimal(work), gpuHourlyPrice: hourly,
    });
    return [`${way}, on ${place.name}`, ...(["trainingGpus", "trainingHours", "ownTraining", "ownTrainingPerMillion"] as const).map((name) => lines.of(name))];
  });
  const byApi = apiPrice && hostingLines(scenarioLines(scenario), { tokens, epochs, trainingPrice: apiPrice });
  const headers = ["Way", "GPUs", "Hours", "Cost (USD)", "USD per 1M tokens trained"].map((header) => inCurrency(header, scenario.choice.currency));
  return [headers, ...rows, ...(byApi ? [["By an API", "", "", byApi.of("apiTraining"), byApi.of("apiTrainingPerMillion")]] : [])];
}

/** Who sells the open models by the token: how many of them anybody, one alone, two or more, and each seller has (section 4.2 of the serverless paper, of today's prices). */
export function coverageTable(scenario: Scenario, models: readonly string[]): Table {
  const asked = models.length > 0 ? models : MODELS.map(({ name }) => name);
  const stranger = asked.find((name) => !known(scenario.models, name));
  if (stranger !== undefined) throw unknownName("open model", stranger, scenario.models, MODEL_TABLE.name);
  const sellers = asked.map((name) => [...new Set(hostsOf(scenario, name).map((host) => sellerOf(host.name)))]);
  const share = (count: number) => [count, count / asked.length];
  const count = (is: (sold: number) => boolean) => share(sellers.filter(({ length }) => is(length)).length);
  const names = [...new Set(sellers.flat())].map((seller) => [seller, sellers.filter((of) => of.includes(seller)).length] as const);
  return [
    ["Open models", "Count", "Share"],
    ["Examined", ...share(asked.length)],
    ["Sold by the token by anybody (coverage)", ...count((sold) => sold > 0)],
    ["By two sellers or more (redundancy)", ...count((sold) => sold > 1)],
    ["By one seller alone", ...count((sold) => sold === 1)],
    ["By nobody", ...count((sold) => sold === 0)],
    ...names.sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([seller, sold]) => [`At ${seller}`, ...share(sold)]),
  ];
}

/** A host's name begins with its seller: "DeepInfra/gpt-oss-120b". */
function sellerOf(host: string): string {
  return host.split("/")[0]!;
}

const FIRST_COLUMN = 0;

/**
 * Factors that are no money (privacy, sovereignty, lock-in ...): scores of alternatives, a column each, weighted by the weights a
 * person types, with the rank. Weights are shares of their sum; the ranking by money is another table and stays as it is.
 */
export function factorsTable(weights: Range, scores: Range, names: Range | null | undefined): Table {
  const typed = weights.flat();
  if (typed.length === 0) throw new DomainError("weights is blank; give a weight for each factor, and its row of scores.");
  if (typed.length !== scores.length) throw new DomainError(`scores must have a row for each weight; there are ${typed.length} weights and ${scores.length} rows.`);
  const given = typed.map((weight, i) => figure(`weights ${i + 1}`, isBlankOrZero(weight) ? 0 : weight, { atLeast: 0 }));
  const sum = Decimal.sum(...given);
  if (sum.isZero()) throw new DomainError("Give at least one weight above 0.");
  const labels = (names ?? []).flat().map((cell) => (isBlankOrZero(cell) ? "" : cellText(cell)));
  const width = scores[FIRST_COLUMN]!.length;
  if (labels.length > 0 && labels.length !== width) throw new DomainError(`names must have one cell for each column of scores, ${width}; there are ${labels.length}.`);
  const totals = Array.from({ length: width }, (_, column) =>
    Decimal.sum(...given.map((weight, row) => weight.times(scoreAt(scores, row, column)))).div(sum),
  );
  const rank = (total: Decimal) => 1 + totals.filter((other) => other.gt(total)).length;
  return [["Alternative", "Weighted score", "Rank"], ...totals.map((total, column) => [labels[column] || `Alternative ${column + 1}`, total, rank(total)])];
}

function scoreAt(scores: Range, row: number, column: number): Decimal {
  const cell = scores[row]![column];
  return inDomain(`scores ${row + 1}, ${column + 1}`, figure("scores", isBlankOrZero(cell) ? 0 : cell, {}), { atLeast: 0, atMost: 10 });
}

