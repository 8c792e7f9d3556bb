import type { Decimal } from "../engine/decimal";
import { inCurrency } from "../engine/currency";
import { SETTING_KEYS, setting, type SettingKey } from "../engine/settings";
import { NotAvailableError, inDomain } from "../engine/check";
import { percentHint } from "../engine/unitSlips";
import { SWING_DOMAIN, type TornadoBar, sortedByEffect, swung } from "../engine/whatIf/tornado";
import { nearbyAnswers, variedAnswers } from "./boundedAnswers";
import { type Question, answerInTable } from "./outputs";
import { isVaried, settingInForce } from "./variation";

export const TORNADO_HEADERS = ["Setting", "Unit", "Low", "Base", "High", "Output at low", "Output at base", "Output at high", "Effect"] as const;

/** The effect of a bar that reaches to never or to none. */
export const UNBOUNDED = "unbounded";

/**
 * The output with each setting in turn swung down and up by a share of its base, the largest effect first. A setting
 * that is 0, or that does not move the output, has no bar; ends stop at the setting's allowed values.
 */
export function tornadoTable(question: Question, swing: Decimal): (Decimal | string)[][] {
  const share = inDomain("swing", swing, SWING_DOMAIN, percentHint(swing, SWING_DOMAIN));
  const [atBase] = variedAnswers(question, [{}]);
  if (!atBase) throw new NotAvailableError(`${question.output.name} has no value here, so there is nothing to swing about.`);
  const swings = SETTING_KEYS.flatMap((key) => swingOf(question, key, share) ?? []);
  const outputs = nearbyAnswers(question, atBase, swings.flatMap(({ key, low, high }) => [{ [key]: low }, { [key]: high }]));
  const bars = swings.map(({ key, ...ends }, i): TornadoBar => {
    const { label, unit } = setting(key);
    return { label, unit: inCurrency(unit, question.scenario.choice.currency), ...ends, outputAtLow: outputs[2 * i]!, outputAtHigh: outputs[2 * i + 1]! };
  });
  return [
    [...TORNADO_HEADERS],
    ...sortedByEffect(bars, atBase).map(({ bar: { label, unit, low, base, high, outputAtLow, outputAtHigh }, effect }) => [
      label, unit, low, base, high, answerInTable(outputAtLow), answerInTable(atBase), answerInTable(outputAtHigh), effect.isFinite() ? effect : UNBOUNDED,
    ]),
  ];
}

/** A setting's base in force and the ends it swings to; undefined where it is 0 or no number, as the Volume at capacity. */
function swingOf(question: Question, key: SettingKey, swing: Decimal): { key: SettingKey; low: Decimal; base: Decimal; high: Decimal } | undefined {
  const { domain } = setting(key);
  if (!isVaried(key)) return undefined;
  // Capacity is what is sold, no estimate: a swing of it would buy a second deployment.
  if (key === "volume" && question.scenario.settings.volume === null) return undefined;
  const base = settingInForce(question.scenario, key, question.model, question.api);
  if (!base || base.isZero()) return undefined;
  const [low, high] = swung(base, swing, domain);
  return { key, low, base, high };
}
