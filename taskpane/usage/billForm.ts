import { SPENT_ON_LABEL, SPEND_LABEL } from "../../src/scenario/spendLabels";
import { SETTINGS } from "../../src/engine/settings";
import { scenarioOf } from "../../src/scenario/scenario";
import type { CellValue } from "../../src/scenario/range";
import type { FilledSetting } from "../../src/writers/fillAssumptions";
import { SUGGESTIONS } from "../catalogNames";
import { button, element } from "../element";
import { textField } from "../fields";
import { typedIn } from "../typedValue";

/** A bill that a person knows without an export: what is paid to one API a month, and what it is paid for. */
export function billForm(use: (api: string, settings: readonly FilledSetting[]) => void, refuse: (error: Error) => void): HTMLElement {
  const api = textField({ id: "bill-api", label: "API on the bill" }, "GPT-5", SUGGESTIONS.apis);
  const spend = textField({ id: "bill-spend", label: "USD a month" }, "");
  const input = textField({ id: "bill-input", label: "Input share", hint: "Of the tokens, such as 70%." }, "");
  const cached = textField({ id: "bill-cached", label: "Cached share", hint: "Of the input, such as 40%; 0 where nobody knows." }, "0");
  const press = button("Use this bill", { class: "button primary" }, () => {
    try {
      use(api.read(), billSettings(api.read(), typedIn(spend), typedIn(input), typedIn(cached)));
    } catch (error) {
      refuse(error as Error);
    }
  });
  return element("div", { class: "stack" }, api.root, spend.root, input.root, cached.root, element("div", { class: "row" }, press));
}

/** The settings that a bill amounts to: what is paid to whom, and its shares. */
function billSettings(api: string, spend: CellValue, inputShare: CellValue, cachedShare: CellValue): FilledSetting[] {
  if (typeof spend !== "number" || spend <= 0) throw new Error(`USD a month is needed, a number above 0 such as 42000${spend === "" ? "" : `; it is "${String(spend)}"`}.`);
  if (inputShare === "") throw new Error("Input share is needed, such as 70%.");
  const rows = [[SETTINGS.inputShare.label, inputShare], [SETTINGS.cachedShare.label, cachedShare === "" ? 0 : cachedShare], [SPEND_LABEL, spend], [SPENT_ON_LABEL, api]] as const;
  const { settings, spend: paid } = scenarioOf([rows]);
  return [
    [SETTINGS.inputShare.label, settings.inputShare.toNumber()], [SETTINGS.cachedShare.label, settings.cachedShare.toNumber()],
    [SPEND_LABEL, paid!.usd.toNumber()], [SPENT_ON_LABEL, paid!.api],
  ];
}
