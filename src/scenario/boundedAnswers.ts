import { NotAvailableError } from "../engine/check";
import type { Decimal } from "../engine/decimal";
import { recent } from "../engine/recent";
import type { SettingKey, Settings } from "../engine/settings";
import { Answers } from "../forms/answers";
import { type Amount, BOUNDED, type Bounded, amountOf, boundedOf, decimalOf } from "../forms/bounded";
import { MODEL, type Name } from "../model/model";
import { type BoundedLines, BOUNDED_OUTPUTS } from "./boundedOutputs";
import { ownedLines, pairLines } from "./lines";
import { OUTPUTS_READ, type Question, answerTo } from "./outputs";
import type { Scenario } from "./scenarioRecord";
import { NO_ANSWER, variedTrials } from "./trials";
import { type Changed, areNumbers, withSettings } from "./varied";

const MISSING: Amount = [NaN, 0, 0];

interface Asked {
  readonly scenario: Scenario;
  readonly model: string;
  /** Blank where the output compares with none. */
  readonly api: string;
}

const exactLines = ({ scenario, model, api }: Asked) => (api === "" ? ownedLines(scenario, model) : pairLines(scenario, model, api));

/** The lines of the question asked last, as it stands: variations of it take from them what they do not change. */
const standing = recent(1, (a: Asked, b) => a.scenario === b.scenario && a.model === b.model && a.api === b.api, (asked: Asked): BoundedLines => {
  const exact = exactLines(asked);
  return new Answers(MODEL, BOUNDED, ["deployment", "api", "asked"], [], (name) => {
    const value = exact.of(name) as Decimal | undefined;
    return value && boundedOf([amountOf(value)]);
  });
});

/** The output with some settings changed, for each of some changes; undefined where too little is known of it. */
function boundedAnswers({ output, model, api, scenario }: Question, changes: readonly Changed[]): Bounded | undefined {
  if (changes.length === 0 || !changes.every((changed) => areNumbers(scenario, changed))) return undefined;
  const asked: Asked = { scenario, model, api: output.needsApi ? api : "" };
  try {
    const lines = standing(asked);
    const keys = [...new Set(changes.flatMap((changed) => Object.keys(changed) as SettingKey[]))];
    const columns = keys.map((key) => {
      const present = exactLines(asked).of(key as Name) as Decimal | undefined;
      return [key, boundedOf(changes.map((changed) => (key in changed ? amountOf(changed[key]!) : present ? amountOf(present) : MISSING)))] as const;
    });
    const varied = new Answers(MODEL, BOUNDED, [], [lines], () => undefined, Object.fromEntries(columns));
    const doubles = () => variedTrials(scenario, model, asked.api, Object.fromEntries(columns.map(([key, column]) => [key, Float64Array.from(changes, (_, trial) => column.in(trial)[0])])));
    return BOUNDED_OUTPUTS[output.name](varied, changes.map((changed) => ({ ...scenario.settings, ...changed }) as Settings), doubles);
  } catch (error) {
    if (error instanceof NotAvailableError) return undefined;
    throw error;
  }
}

/** An amount as a decimal, where the double that a cell shows is sure; undefined where it is not. */
function settled(amount: Amount): Decimal | null | undefined {
  const [nearest, rest, off] = amount;
  if (nearest === NO_ANSWER) return null;
  const isSure = nearest + (rest + 2 * off) === nearest && nearest + (rest - 2 * off) === nearest;
  return isSure ? decimalOf(amount) : undefined;
}

/**
 * Answers to a question with some settings changed, for each of some changes: to the digits that a cell shows what decimals say, who
 * are asked wherever two doubles and their bound do not settle these.
 */
export function variedAnswers(question: Question, changes: readonly Changed[]): (Decimal | null)[] {
  const quick = boundedAnswers(question, changes);
  return changes.map((changed, i) => {
    const answer = quick && settled(quick.in(i));
    return answer === undefined ? inDecimals(question, changed) : answer;
  });
}

const inDecimals = (question: Question, changed: Changed) => answerTo({ ...question, scenario: withSettings(question.scenario, changed) });

/** Of how far an answer is from the known one, what it may be off: then the difference too is sure to more digits than a cell shows. */
const NEGLIGIBLE = 1e-21;

/**
 * The same where the answer as it stands is known, and how far others are from it counts, too. Most settings do not move an output:
 * where no output reads one, or two doubles give the very bits of the standing answer, the answer is that one.
 */
export function nearbyAnswers(question: Question, known: Decimal, changes: readonly Changed[]): (Decimal | null)[] {
  const isRead = (changed: Changed) => Object.keys(changed).some((key) => OUTPUTS_READ.has(key));
  // Where horizons differ, each line differs in each month: these go by themselves.
  const groups = [changes.filter((changed) => isRead(changed) && !("horizon" in changed)), changes.filter((changed) => "horizon" in changed)];
  const moved = new Map(groups.flatMap((group) => {
    const answers = movedAnswers(question, known, group);
    return group.map((changed, i) => [changed, answers[i]!] as const);
  }));
  return changes.map((changed) => (moved.has(changed) ? moved.get(changed)! : known));
}

function movedAnswers(question: Question, known: Decimal, changes: readonly Changed[]): (Decimal | null)[] {
  const quick = boundedAnswers(question, [{}, ...changes]);
  return changes.map((changed, i) => {
    if (!quick) return inDecimals(question, changed);
    const [standing, amount] = [quick.in(0), quick.in(i + 1)];
    if (amount[0] === standing[0] && amount[1] === standing[1]) return known;
    const answer = settled(amount);
    const isSure = answer === null || (answer && !(amount[2] + standing[2] > answer.minus(known).abs().toNumber() * NEGLIGIBLE));
    return answer === undefined || !isSure ? inDecimals(question, changed) : answer;
  });
}
