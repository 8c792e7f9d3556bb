import { type Benchmark, LEADERBOARDS, type Leaderboard } from "../../catalog/leaderboards";
import { Decimal, ZERO } from "../../engine/decimal";
import { type WideChoice, beats } from "../../engine/pareto";
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

/** What counts beside the cost: each merit alone, and quality with the requests served at a time. */
export const CONTESTS = { quality: ["quality"], speed: ["speed"], three: ["quality", "concurrency"] } as const;
export type Contest = keyof typeof CONTESTS;
export const ALL_CONTESTS = Object.keys(CONTESTS) as Contest[];

/** How a model or API stands among all that have what counts. */
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
  /** Missing where something that counts is. */
  readonly standing: Readonly<Partial<Record<Contest, Standing>>>;
}

/** Output tokens a second that each user must see, until someone types another: a fast reader's, and some. */
export const MINIMUM_SPEED = 20;

/** Costs that agree to so many decimals of a dollar are the same: two ways of adding up what is equal may part in a cell's last digit, and one would beat the other. */
export const COST_DECIMALS = 9;

type Unranked = Omit<Candidate, "standing">;

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
  const ranked = ALL_CONTESTS.map((contest) => [contest, standings(unranked, contest)] as const);
  return unranked.map((each, i) => ({ ...each, standing: Object.fromEntries(ranked.flatMap(([contest, all]) => (all[i] ? [[contest, all[i]]] : []))) }));
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

function standings(all: readonly Unranked[], contest: Contest): (Standing | undefined)[] {
  const entrants = all.map((each) => entrant(each, contest));
  const present = entrants.filter((each) => each !== undefined);
  const beatenBy = new Map(present.map((own) => [own, present.filter((other) => beats(other, own)).length]));
  const front = present.filter((each) => beatenBy.get(each) === 0);
  return entrants.map((own) => {
    if (!own) return undefined;
    const place = front.indexOf(own) + 1;
    const cheaper = front.filter(({ cost }) => cost.lt(own.cost)).length;
    const equal = front.slice(0, place).filter(({ cost }) => cost.eq(own.cost)).length;
    return { beatenBy: beatenBy.get(own)!, ...(place > 0 && { place: cheaper + equal }) };
  });
}

/** What counts of a model or API; one thing that counts beside the cost is a quality, of as many requests at a time as any. */
function entrant(each: Unranked, contest: Contest): WideChoice | undefined {
  const [quality, concurrency = ZERO] = CONTESTS[contest].map((merit) => each[merit] ?? null);
  return quality && concurrency ? { cost: each.cost, quality, concurrency } : undefined;
}

function requestsAtSpeed(scenario: Scenario, name: string): Decimal {
  return asked(deploymentLines(scenario, name), { minimumSpeed: new Decimal(MINIMUM_SPEED) }).of("requestsAtSpeed");
}

/** The front of a merit, the cheapest first. */
export function front(all: readonly Candidate[], merit: Merit): Candidate[] {
  return all
    .filter(({ standing }) => standing[merit]?.place !== undefined)
    .sort((a, b) => a.standing[merit]!.place! - b.standing[merit]!.place!);
}
