import type { Decimal } from "../engine/decimal";
import { SETTING_KEYS, setting, type SettingKey } from "../engine/settings";
import { NotAvailableError, inDomain } from "../engine/check";
import { percentHint } from "../engine/unitSlips";
import { SWING_DOMAIN, type TornadoBar, sortedByEffect, swung } from "../engine/whatIf/tornado";
import { nearbyAnswers } from "./nearbyAnswers";
import { type Question, answerInTable, answerTo } from "./outputs";
import type { Scenario } from "./scenario";
import { settingInForce, withSetting } from "./variation";

export const TORNADO_HEADERS = ["Setting", "Unit", "Low", "Base", "High", "Output at low", "Output at base", "Output at high", "Effect"] as const;

/** The effect of a bar that reaches to never or to none. */
export const UNBOUNDED = "unbounded";

/**
 * The output with each setting in turn swung down and up by a share of its base, the largest effect first. A setting
 * that is 0, or that does not move the output, has no bar; ends stop at the setting's allowed values.
 */
export function tornadoTable(question: Question, swing: Decimal): (Decimal | string)[][] {
  const share = inDomain("swing", swing, SWING_DOMAIN, percentHint(swing, SWING_DOMAIN));
  const atBase = answerTo(question);
  if (!atBase) throw new NotAvailableError(`${question.output.name} has no value here, so there is nothing to swing about.`);
  const answer = nearbyAnswers(question, atBase);
  const bars = SETTING_KEYS.flatMap((key) => bar(question, answer, key, share) ?? []);
  return [
    [...TORNADO_HEADERS],
    ...sortedByEffect(bars, atBase).map(({ bar: { label, unit, low, base, high, outputAtLow, outputAtHigh }, effect }) => [
      label, unit, low, base, high, answerInTable(outputAtLow), answerInTable(atBase), answerInTable(outputAtHigh), effect.isFinite() ? effect : UNBOUNDED,
    ]),
  ];
}

function bar(question: Question, answer: (scenario: Scenario) => Decimal | null, key: SettingKey, swing: Decimal): TornadoBar | undefined {
  const { label, unit, domain, show } = setting(key);
  if (show === "date") return undefined;
  const base = settingInForce(question.scenario, key, question.model, question.api);
  if (!base || base.isZero()) return undefined;
  const [low, high] = swung(base, swing, domain);
  const at = (value: Decimal) => answer(withSetting(question.scenario, key, value));
  return { label, unit, low, base, high, outputAtLow: at(low), outputAtHigh: at(high) };
}
