import type { Decimal } from "../engine/decimal";
import type { SettingKey } from "../engine/settings";
import type { Question } from "./outputs";
import { variedTrials } from "./trials";
import { settingInForce } from "./variation";

/** What double precision and decimals may differ by, relative. */
const AGREEMENT = 1e-9;

/** Whether two answers are the same as far as double precision tells; never is never, and none is none. */
export function agree(a: number, b: number): boolean {
  return Object.is(a, b) || Math.abs(a - b) <= AGREEMENT * Math.abs(b);
}

/** A question with one setting changed. */
export interface Change {
  readonly key: SettingKey;
  readonly value: Decimal;
}

/** The output in doubles with one setting at each of some values; NaN where decimals are to be asked. Undefined for an output without such a form. */
export function quickAnswers({ output, model, api, scenario }: Question, changes: readonly Change[]): Float64Array | undefined {
  if (output.fast === undefined || changes.length === 0) return undefined;
  const keys = [...new Set(changes.map(({ key }) => key))];
  const columns = keys.map((key) => {
    // A volume of the capacity follows what changes the capacity: no number in its place.
    const followsCapacity = key === "volume" && scenario.settings.volume === null;
    const present = followsCapacity ? NaN : settingInForce(scenario, key, model, output.needsApi ? api : "")?.toNumber() ?? NaN;
    return [key, Float64Array.from(changes, (change) => (change.key === key ? change.value.toNumber() : present))] as const;
  });
  return output.fast(variedTrials(scenario, model, output.needsApi ? api : "", Object.fromEntries(columns)), changes.length);
}
