import { DomainError, type Domain, NotAvailableError, inDomain } from "../engine/check";
import { Decimal } from "../engine/decimal";
import { setting, type SettingKey } from "../engine/settings";
import { type GoalSought, SCAN_POINTS, goalSeek } from "../engine/whatIf/goalSeek";
import { NEVER } from "./matrix";
import { variedAnswers } from "./boundedAnswers";
import { quickAnswers } from "./quickAnswers";
import { NONE, type Question } from "./outputs";
import { settingInForce } from "./variation";

/** How far from its present value a setting is looked for when no end is given. */
const REACH = 100;

export interface GoalAsked {
  readonly target: Decimal;
  readonly key: SettingKey;
  readonly low?: Decimal | undefined;
  readonly high?: Decimal | undefined;
}

/** The value of one setting at which an output meets a target, all else as the scenario has it. */
export function soughtSetting(question: Question, asked: GoalAsked): Decimal {
  const { key } = asked;
  const { label, domain } = setting(key);
  if (domain.whole) throw new DomainError(`${label} takes whole numbers, which meet a target by chance alone; see it in a GRID.`);
  const [low, high] = searchRange(question, asked);
  const outputs = (xs: readonly number[]) =>
    variedAnswers(question, xs.map((x) => ({ [key]: inDomain(label, new Decimal(x), domain) }))).map((answer) => answer?.toNumber() ?? NaN);
  const roughly = question.output.fast && ((xs: readonly number[]) => quickAnswers(question, xs.map((x) => ({ key, value: new Decimal(x) })))!);
  const sought = goalSeek({ outputs, roughly, target: asked.target.toNumber(), low: low.toNumber(), high: high.toNumber() });
  if (sought.kind === "met") return inDomain(label, new Decimal(sought.x), domain);
  throw notMet(question, asked, sought, [low, high]);
}

/**
 * The ends to search between. Low, when left out: the domain's lower limit, 0 where that is allowed, else a hundredth
 * of the present value; high: the domain's upper limit, else a hundred times the present value.
 */
function searchRange(question: Question, { key, low, high }: GoalAsked): readonly [Decimal, Decimal] {
  const { label, domain } = setting(key);
  const present = settingInForce(question.scenario, key, question.model, question.api);
  const from = low ?? lowEnd(domain, present);
  const to = high ?? (domain.atMost === undefined ? present?.abs().times(REACH) : new Decimal(domain.atMost));
  if (!from || !to || from.eq(to)) {
    throw new DomainError(`${label} is ${present?.toString() ?? "not set"} here, which gives no range to search; give low and high.`);
  }
  const ends = [inDomain(`low, a value of ${label},`, from, domain), inDomain(`high, a value of ${label},`, to, domain)] as const;
  if (ends[0].gte(ends[1])) throw new DomainError(`low must be below high; they are ${from.toString()} and ${to.toString()}.`);
  return ends;
}

function lowEnd({ above, atLeast }: Domain, present: Decimal | null): Decimal | undefined {
  if (atLeast !== undefined) return new Decimal(atLeast);
  return above !== undefined && above < 0 ? new Decimal(0) : present?.div(REACH);
}

function notMet(
  { output, model }: Question, { target, key }: GoalAsked, sought: Exclude<GoalSought, { kind: "met" }>, [low, high]: readonly [Decimal, Decimal],
): NotAvailableError {
  const { label, unit } = setting(key);
  const [first, last] = sought.outputs.map(shown) as [string, string];
  if (sought.kind === "jump") {
    return new NotAvailableError(
      `${output.name} of ${model} steps over ${target.toString()} at ${label} ${shown(sought.x)}: from ${first} to ${last}. ` +
        `No value of ${label} gives exactly ${target.toString()} (deployments are bought whole, or payback turns to never).`,
    );
  }
  return new NotAvailableError(
    `No ${label} between ${low.toString()} and ${high.toString()} (${unit}) gives ${output.name} ${target.toString()}: it is ${first} ` +
      `at the low end and ${last} at the high end, and on the same side at ${SCAN_POINTS} values between. Give another low or high, or another target.`,
  );
}

function shown(value: number): string {
  if (Number.isNaN(value)) return NONE;
  return Number.isFinite(value) ? String(Number(value.toPrecision(6))) : NEVER;
}
