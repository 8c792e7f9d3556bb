import type { ConversionTarget } from "../../src/writers/conversionPlan";
import { type Conversion, type ConversionRequest, convertFormulas, previewedConversion } from "../../src/writers/formulaConversion";
import type { ConversionScope } from "../../src/writers/llmCells";
import { button, element } from "../element";
import { choiceField } from "../fields";
import type { HostTurns } from "../hostTurns";
import { conversionNodes, type Go, type Tense } from "./conversionReport";
import { messageOf } from "../messageOf";

const SCOPES = [
  { value: "selection", label: "The selected cells" },
  { value: "workbook", label: "The whole workbook" },
] as const satisfies readonly { value: ConversionScope; label: string }[];
const TARGETS = [
  { value: "formulas", label: "Excel formulas", hint: "They stay live. A new sheet holds the figures they compute with; tables become values." },
  { value: "values", label: "Values", hint: "What the cells show now." },
] as const satisfies readonly { value: ConversionTarget; label: string; hint: string }[];

/** Turns formulas with LLM functions into what people without the add-in can use; says first what it would do, if asked. */
export function conversionView(go: Go, turns: HostTurns): HTMLElement {
  const scope = choiceField({ id: "convert-scope", label: "Where" }, SCOPES);
  const target = choiceField({ id: "convert-target", label: "Turn them into" }, TARGETS);
  const report = element("div", { class: "stack", "aria-live": "polite" });
  const request = () => ({ scope: scope.read(), target: target.read() }) as ConversionRequest;
  let underWay = 0;
  const asked = (tense: Tense, work: () => Promise<Conversion>) => (tense === "done" ? turns.change("Convert", work) : turns.look("Preview", work));
  const run = async (tense: Tense, work: (request: ConversionRequest) => Promise<Conversion>) => {
    setBusy(1);
    report.replaceChildren(element("p", {}, tense === "done" ? "Converting…" : "Looking…"));
    try {
      report.replaceChildren(...conversionNodes(await asked(tense, () => work(request())), tense, go));
    } catch (error) {
      report.replaceChildren(element("p", { class: "no-result" }, messageOf(error)));
    }
    setBusy(-1);
  };
  /** What is converted stays converted: the whole workbook is asked about, with what would become of it. */
  const convert = async () => {
    if (request().scope === "selection") return run("done", convertFormulas);
    const about = request();
    await run("planned", previewedConversion);
    if (!report.querySelector(".scroll")) return;
    const question = element("p", { tabindex: "-1" }, element("strong", {}, "Convert the whole workbook? "), "What is converted stays converted; save a copy first.");
    const answer = (label: string, look: string, press: () => void) => button(label, { class: look }, press);
    report.prepend(question, element("div", { class: "row" },
      answer("Convert all", "button primary", () => void run("done", () => convertFormulas(about))),
      answer("Keep the formulas", "button", () => report.replaceChildren(element("p", {}, "Nothing was changed.")))));
    question.focus();
  };
  const buttons = [
    button("Convert", { class: "button primary" }, () => void convert()),
    button("Preview", { class: "button" }, () => void run("planned", previewedConversion)),
  ];
  const setBusy = (more: number) => {
    underWay += more;
    for (const each of buttons) each.setAttribute("aria-disabled", String(underWay > 0));
  };
  return element("div", { class: "stack" }, scope.root, target.root, element("div", { class: "row" }, ...buttons), report);
}
