import type { ModelRecord } from "../catalog/records";
import { LEADERBOARDS } from "../catalog/leaderboards";
import { known } from "../catalog/lookup";
import { textsNeeded } from "../catalog/texts/arrival";
import { inCurrency } from "../engine/currency";
import { NotAvailableError, orUndefined } from "../engine/check";
import { Decimal } from "../engine/decimal";
import { paretoFrontOfThree } from "../engine/pareto";
import { mean } from "../engine/statistics/mean";
import { comparedScores, qualityGapOf } from "./comparedScores";
import { STUDY_FLOOR } from "./candidates";
import { gate } from "./comparison";
import { scoresOf } from "./figures";
import { figuredLines } from "./lines";
import { hourOf } from "./measuredCurve";
import { isMissing } from "./missingFigure";
import { discountedPriceOf } from "./ownership";
import { costPerMillionTokens } from "./ownershipAnswers";
import { type CellValue, cellText, figure } from "./range";
import type { Scenario } from "./scenario";

type Table = (Decimal | string | number)[][];
const HEADERS = [
  "Rank", "Deployment", "Hourly cost (USD/h)", "Hourly cost is", "Deployments needed", "Requests at a time, each", "Speed (tokens/s per user)", "Quality gap", "Leaderboard", "USD per 1M tokens", "On the front",
] as const;

interface Candidate {
  readonly name: string;
  readonly cost: Decimal;
  readonly basis: string;
  readonly copies: Decimal;
  readonly each: Decimal;
  readonly speed: Decimal;
  readonly quality: Decimal;
  readonly leaderboard: string;
  readonly perMillion: Decimal;
  /** What all of them serve at a time. */
  readonly concurrency: Decimal;
}

/**
 * Deployments that serve so many requests at a time at a speed each user must see, with a quality beside an API within the Quality
 * floor (20% where none is set) and a licence that the settings allow: ranked by hourly cost of as many as it takes, with headers.
 */
export function recommendationTable(scenario: Scenario, api: string, concurrency: Decimal, minimumSpeed: Decimal): Table {
  textsNeeded();
  const floored = { ...scenario, settings: { ...scenario.settings, qualityFloor: scenario.settings.qualityFloor ?? STUDY_FLOOR } };
  const scoresOn = remembering((model: string) => orUndefined(() => comparedScores(scenario, model, api)));
  const deployments = [...new Set([...scenario.models.values()].flat())].filter(({ deploymentOf }) => deploymentOf !== undefined);
  const measured = deployments.flatMap((record) => {
    const load = loadOf(record);
    return load && load.speed.gte(minimumSpeed) ? [{ record, ...load }] : [];
  });
  const good = measured.flatMap(({ record, each, speed }): Candidate[] => {
    const scores = scoresOn(cellText(record.deploymentOf));
    const quality = scores && qualityGapOf(scores);
    const hour = quality && gate(floored, record.name, quality) === "" ? orUndefined(() => hourOf(scenario, record.name)) : undefined;
    if (!scores || !quality || !hour) return [];
    const copies = concurrency.div(each).ceil();
    const throughput = figure("Throughput", record.throughputTokensPerSecond, { above: 0 });
    const perMillion = figuredLines({ hourlyCost: hour.hourlyCost, pointThroughput: throughput }).of("averageCost");
    return [{ name: record.name, cost: hour.hourlyCost.times(copies), basis: hour.basis, copies, each, speed, quality, leaderboard: scores.leaderboard.name, perMillion, concurrency: each.times(copies) }];
  });
  if (good.length === 0) {
    throw new NotAvailableError(
      `None of ${deployments.length} deployments serves that: ${measured.length} were measured with a number of requests and reach the speed, none of them within the Quality floor beside ${api}, with a licence the settings allow and a known hourly cost. Lower the speed, or set another Quality floor.`,
    );
  }
  const front = new Set(paretoFrontOfThree(good));
  return [
    HEADERS.map((header) => inCurrency(header, scenario.choice.currency)),
    ...[...good].sort((a, b) => a.cost.cmp(b.cost) || b.quality.cmp(a.quality)).map((each, i) => [
      i + 1, each.name, each.cost, each.basis, each.copies, each.each, each.speed, each.quality, each.leaderboard, each.perMillion, front.has(each) ? "yes" : "no",
    ]),
  ];
}

/** Requests at a time of a measured deployment, and what each user saw: as printed, or the output shared out. */
function loadOf(record: ModelRecord): { readonly each: Decimal; readonly speed: Decimal } | undefined {
  const { concurrency, userTokensPerSecond, outputTokensPerSecond } = record as unknown as Readonly<Record<string, CellValue>>;
  if (isMissing(concurrency) || (isMissing(userTokensPerSecond) && isMissing(outputTokensPerSecond))) return undefined;
  const each = figure("Concurrency", concurrency, { above: 0 });
  return { each, speed: isMissing(userTokensPerSecond) ? figure("Output", outputTokensPerSecond, { above: 0 }).div(each) : figure("Per user", userTokensPerSecond, { above: 0 }) };
}

/**
 * Intelligence = f(cost, model): the tokens that a month's money buys of an API, or of a deployment owned over the horizon, in
 * millions, times the mean score on the first leaderboard that has any.
 */
export function intelligenceOf(scenario: Scenario, cost: Decimal, name: string): Decimal {
  const isOwned = known(scenario.models, name) !== undefined;
  const price = isOwned ? costPerMillionTokens(scenario, name) : discountedPriceOf(scenario, name);
  const scores = scoresOf(scenario, name);
  const board = LEADERBOARDS.find(({ benchmarks }) => benchmarks.some(({ field }) => scores[field]));
  if (!board) throw new NotAvailableError(`${name} has no benchmark scores. Add a row for it to the Benchmarks table.`);
  if (!price.gt(0)) throw new NotAvailableError(`${name} costs nothing by the token, so that no cost says how much is bought.`);
  const quality = mean(board.benchmarks.flatMap(({ field }) => scores[field] ?? []));
  return cost.div(price).times(quality);
}

function remembering<A, R>(answer: (asked: A) => R): (asked: A) => R {
  const kept = new Map<A, R>();
  return (asked) => {
    if (!kept.has(asked)) kept.set(asked, answer(asked));
    return kept.get(asked)!;
  };
}
