import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Decimal } from "../../src/engine/decimal";
import { SETTING_KEYS, setting, type SettingKey } from "../../src/engine/settings";
import { swung } from "../../src/engine/whatIf/tornado";
import { nearbyAnswers, variedAnswers } from "../../src/scenario/boundedAnswers";
import { OUTPUT_NAMES, type OutputName, type Question, answerTo, outputNamed } from "../../src/scenario/outputs";
import { scenarioOf } from "../../src/scenario/scenario";
import { isVaried, settingInForce } from "../../src/scenario/variation";
import { withSettings } from "../../src/scenario/varied";
import { D } from "../engine/fixtures";
import { APIS, MODELS, randomSettings } from "./randomSettings";

const ENDS = [D("0.2"), D("0.01"), D("0.9")];
const PRESETS = ["Full cost", "As written"];

/** What a cell shows. */
const shown = (answer: Decimal | null) => answer?.toNumber() ?? "none";

/** Scenarios at random, some settings changed at a time, so that many have answers. */
const asked = fc.tuple(
  randomSettings, fc.subarray([...SETTING_KEYS], { maxLength: 10 }), fc.constantFrom(...MODELS), fc.constantFrom(...APIS), fc.constantFrom(...PRESETS), fc.constantFrom(...ENDS),
);
type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never;

function questionOf(name: OutputName, [all, keys, model, api, preset]: Asked): Question {
  const scenario = withSettings(scenarioOf([[["Preset", preset], ["Output price", 60]]]), Object.fromEntries(keys.flatMap((key) => (all[key] ? [[key, all[key]]] : []))));
  return { output: outputNamed(name), model, api, scenario };
}

/** Each setting swung to both ends. */
function swings({ scenario, model, api }: Question, share: Decimal): { readonly [key: string]: Decimal }[] {
  return SETTING_KEYS.flatMap((key: SettingKey) => {
    const base = isVaried(key) ? settingInForce(scenario, key, model, api) : null;
    return base && !base.isZero() ? swung(base, share, setting(key).domain).map((value) => ({ [key]: value })) : [];
  });
}

/** What decimals of 34 digits leave of an effect that is none. */
const NOTHING = D("1e-24");

describe("variations computed at once", () => {
  test.each(OUTPUT_NAMES)("%s shows in each cell what decimals say of it alone, and how far that is from the standing answer", (name) => {
    let [answers, moved] = [0, 0];
    fc.assert(
      fc.property(asked, (drawn) => {
        const question = questionOf(name, drawn);
        const changes = swings(question, drawn[5]);
        const exact = changes.map((changed) => answerTo({ ...question, scenario: withSettings(question.scenario, changed) }));
        expect(variedAnswers(question, changes).map(shown)).toEqual(exact.map(shown));
        answers += exact.filter((answer) => answer?.isFinite()).length;
        const known = answerTo(question);
        if (!known?.isFinite()) return;
        const distance = (answer: Decimal | null) => answer && (answer.minus(known).abs().lte(known.abs().times(NOTHING)) ? D(0) : answer.minus(known));
        expect(nearbyAnswers(question, known, changes).map(distance).map(shown)).toEqual(exact.map(distance).map(shown));
        moved += exact.filter((answer) => distance(answer)?.isZero() === false).length;
      }),
      { numRuns: 6, seed: 20260103 },
    );
    expect(Math.min(answers, moved)).toBeGreaterThan(50);
  });
});
