import { type Benchmark, LEADERBOARDS, type Leaderboard } from "../../catalog/leaderboards";
import { Decimal } from "../../engine/decimal";
import { paretoFront, paretoFrontOfThree } from "../../engine/pareto";
import { type Scores, sharedAverages } from "../../engine/quality";
import { costPerMillionTokens } from "../../scenario/ownershipAnswers";
import { deploymentOf } from "../../scenario/figures";
import { asked, deploymentLines } from "../../scenario/lines";
import { averagePriceOf } from "../../scenario/followed";
import type { Scenario } from "../../scenario/scenario";
import type { Choice } from "../choice";
import { benchmarkScores } from "../workings/sharedScores";

/** What a cost is set against. */
export const MERITS = ["quality", "speed"] as const;
export type Merit = (typeof MERITS)[number];

/** How a model or API stands among all that have the merit. */
interface Standing {
  /** How many cost no more and are no worse, and better in one. */
  readonly beatenBy: number;
  /** From 1, the cheapest of the front; none where beaten. */
  readonly place?: number;
}

/** Something to choose: an open model on own GPUs, or an API. */
export interface Candidate {
  readonly name: string;
  readonly kind: "own GPUs" | "API";
  /** USD per million tokens, the average of the horizon. */
  readonly cost: Decimal;
  readonly scores: Scores;
  readonly quality?: Decimal;
  readonly speed?: Decimal;
  /** Requests at a time that each see the speed they must; of an API what is typed. */
  readonly concurrency?: Decimal;
  /** By cost, quality and requests at a time; missing where one of them is. */
  readonly ofThree?: Standing;
  /** Missing where the merit is. */
  readonly standing: Readonly<Partial<Record<Merit, Standing>>>;
}

/** Output tokens a second that each user must see, until someone types another: a fast reader's, and some. */
export const MINIMUM_SPEED = 20;

/** Costs that agree to so many decimals of a dollar are the same: two ways of adding up what is equal may part in a cell's last digit, and one would beat the other. */
export const COST_DECIMALS = 9;

type Unranked = Omit<Candidate, "standing" | "ofThree">;

/** Every model and API of the matrix with what the engine says of it. */
export function candidates(scenario: Scenario, { models, apis }: Pick<Choice, "models" | "apis">): Candidate[] {
  const names = [...models, ...apis];
  const board = boardOf(scenario, { models, apis });
  const scores = names.map((name) => onBoard(benchmarkScores(scenario, name), board));
  const qualities = sharedAverages(scores);
  const unranked = names.map((name, i): Unranked => {
    const quality = qualities[i] && { quality: qualities[i] };
    return i < models.length
      ? { name, kind: "own GPUs", cost: costPerMillionTokens(scenario, name).toDecimalPlaces(COST_DECIMALS), scores: scores[i]!, ...quality, speed: deploymentOf(scenario, name).throughput, concurrency: requestsAtSpeed(scenario, name) }
      : { name, kind: "API", cost: averagePriceOf(scenario, name).toDecimalPlaces(COST_DECIMALS), scores: scores[i]!, ...quality };
  });
  const byMerit = MERITS.map((merit) => [merit, standings(unranked, merit)] as const);
  const ofThree = standingsOfThree(unranked);
  return unranked.map((each, i) => ({
    ...each,
    ...(ofThree[i] && { ofThree: ofThree[i] }),
    standing: Object.fromEntries(byMerit.flatMap(([merit, all]) => (all[i] ? [[merit, all[i]]] : []))),
  }));
}

/** The benchmarks of the leaderboard on which most of the matrix have a score, the first of as many. */
export function boardOf(scenario: Scenario, { models, apis }: Pick<Choice, "models" | "apis">): readonly Benchmark[] {
  const scores = [...models, ...apis].map((name) => benchmarkScores(scenario, name));
  const scored = (board: Leaderboard) => scores.filter((each) => board.benchmarks.some(({ field }) => each[field])).length;
  return (LEADERBOARDS as readonly Leaderboard[]).reduce((most, board) => (scored(board) > scored(most) ? board : most)).benchmarks;
}

function onBoard(scores: Scores, board: readonly Benchmark[]): Scores {
  return Object.fromEntries(board.map(({ field }) => [field, scores[field]]));
}

function standings(all: readonly Unranked[], merit: Merit): (Standing | undefined)[] {
  const entrants = all.flatMap((each) => (each[merit] ? [{ each, cost: each.cost, quality: each[merit] }] : []));
  const front = paretoFront(entrants).map(({ each }) => each);
  return all.map((each) => {
    const value = each[merit];
    if (!value) return undefined;
    const place = front.indexOf(each) + 1;
    const better = entrants.filter(
      ({ cost, quality }) => cost.lte(each.cost) && quality.gte(value) && (cost.lt(each.cost) || quality.gt(value)),
    );
    return { beatenBy: better.length, ...(place > 0 && { place }) };
  });
}

function requestsAtSpeed(scenario: Scenario, name: string): Decimal {
  return asked(deploymentLines(scenario, name), { minimumSpeed: new Decimal(MINIMUM_SPEED) }).of("requestsAtSpeed");
}

function standingsOfThree(all: readonly Unranked[]): (Standing | undefined)[] {
  const entrants = all.flatMap((each) => (each.quality && each.concurrency ? [{ each, cost: each.cost, quality: each.quality, concurrency: each.concurrency }] : []));
  const front = paretoFrontOfThree(entrants).map(({ each }) => each);
  return all.map((each) => {
    const own = entrants.find((other) => other.each === each);
    if (!own) return undefined;
    const better = entrants.filter(
      ({ cost, quality, concurrency }) =>
        cost.lte(own.cost) && quality.gte(own.quality) && concurrency.gte(own.concurrency) && (cost.lt(own.cost) || quality.gt(own.quality) || concurrency.gt(own.concurrency)),
    );
    const cheaper = front.filter(({ cost }) => cost.lt(own.cost)).length;
    const equal = all.slice(0, all.indexOf(each) + 1).filter((other) => front.includes(other) && other.cost.eq(own.cost)).length;
    return { beatenBy: better.length, ...(better.length === 0 && { place: cheaper + equal }) };
  });
}

/** The front of a merit, the cheapest first. */
export function front(all: readonly Candidate[], merit: Merit): Candidate[] {
  return all
    .filter(({ standing }) => standing[merit]?.place !== undefined)
    .sort((a, b) => a.standing[merit]!.place! - b.standing[merit]!.place!);
}
