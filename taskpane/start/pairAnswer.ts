import { Decimal } from "../../src/engine/decimal";
import { SETTING_KEYS, type SettingKey, type Settings, setting } from "../../src/engine/settings";
import { MODEL } from "../../src/model/model";
import { presetIn } from "../../src/scenario/presetIn";
import { breakEvenOrInfinity } from "../../src/scenario/answers";
import { WAYS, comparisonOf } from "../../src/scenario/comparison";
import { verdictOf } from "../../src/scenario/comparisonTable";
import type { Range } from "../../src/scenario/range";
import { type Scenario, scenarioOf } from "../../src/scenario/scenario";
import type { Pair } from "../../src/sheets/choice";
import { nearestPreset, presetText } from "../../src/sheets/preset";
import { lineFigure } from "../tools/lineFigure";

/** One way to serve the work, as the pane shows it. */
export interface ShownWay {
  readonly label: string;
  readonly what: string;
  /** Present value of cost over the horizon, USD; absent where it is not known. */
  readonly cost?: number;
  /** Why it is out of the ranking. */
  readonly out: string;
}

/** A setting in force, in words. */
interface ShownSetting {
  readonly label: string;
  readonly value: string;
  /** The preset's value, where another is in force. */
  readonly preset?: string;
}

/** The answer about one pair: a sentence, what each way costs, and what it rests on. */
export interface PairAnswer {
  readonly verdict: string;
  readonly breakEven: string;
  readonly ways: readonly ShownWay[];
  readonly horizon: string;
  readonly preset: string;
  readonly groups: readonly { readonly label: string; readonly settings: readonly ShownSetting[] }[];
}

/** What a pair comes to with some settings and tables. Throws what the functions refuse. */
export function pairAnswer(ranges: readonly Range[], { model, api }: Pair): PairAnswer {
  const scenario = scenarioOf(ranges);
  const { alternatives } = comparisonOf(scenario, model, api);
  return {
    verdict: verdictOf(scenario, model, api),
    breakEven: lineFigure(breakEvenOrInfinity(scenario, model, api), "months", "months"),
    ways: alternatives.map(({ way, what, cost, out }) => ({ label: WAYS[way], what, out, ...(cost && { cost: cost.present.toNumber() }) })),
    horizon: lineFigure(scenario.settings.horizon, "wholeMonths", "months"),
    ...assumptionsOf(scenario),
  };
}

/** The settings in force by group, and the preset they are nearest to. */
function assumptionsOf(scenario: Scenario): Pick<PairAnswer, "preset" | "groups"> {
  const standing = nearestPreset(scenario);
  const said = presetIn(standing.key, scenario.settings.exchangeRate);
  return {
    preset: presetText(standing),
    groups: [...new Set(SETTING_KEYS.map((key) => setting(key).group))].map((group) => ({
      label: group,
      settings: SETTING_KEYS.filter((each) => setting(each).group === group).map((each) => shownSetting(scenario, each, said)),
    })),
  };
}

function shownSetting({ settings }: Scenario, key: SettingKey, said: Settings): ShownSetting {
  const [value, usual] = [settings[key], said[key]];
  const isChanged = (value?.toNumber() ?? null) !== (usual?.toNumber() ?? null);
  return { label: setting(key).label, value: inWords(key, value), ...(isChanged && { preset: inWords(key, usual) }) };
}

function inWords(key: SettingKey, value: Decimal | null): string {
  const { word, unit, show } = setting(key);
  if (value === null) return word ?? "none";
  if (show === "yesNo") return value.isZero() ? "no" : "yes";
  return lineFigure(value, MODEL.described(key).format, show === "percent" || show === "factor" ? "" : unit);
}

/** The assumptions of some settings and tables: "Assumptions (Full cost, 3 changed): Volume 100,000,000 tokens/month; …". */
export function assumptionsInWords(ranges: readonly Range[]): string {
  return inSentence(assumptionsOf(scenarioOf(ranges)));
}

function inSentence({ preset, groups }: Pick<PairAnswer, "preset" | "groups">): string {
  const settings = groups.flatMap((group) => group.settings).map(({ label, value }) => `${label} ${value}`);
  return `Assumptions (${preset}): ${settings.join("; ")}.`;
}

/** The answer to hand on, with what it rests on in words. */
export function answerInWords(answer: PairAnswer, { model, api }: Pair, note: string): string {
  return [`${model} against ${api}`, answer.verdict, `Own GPUs break even with ${api}: ${answer.breakEven}.`, `${note} ${inSentence(answer)}`].join("\n");
}
