import { button, element } from "./element";

/** Formulas to start from: what each gives stands beside it. */
const FORMULAS = [
  { formula: '=LLM.BREAKEVEN("Kimi-K2","GPT-5")', gives: "Months until Kimi-K2 on own GPUs beats GPT-5" },
  { formula: '=LLM.CAPACITY("Kimi-K2")', gives: "Tokens a month that its deployment serves" },
  { formula: '=LLM.APICOST("GPT-5",506880000)', gives: "What GPT-5 charges for them, USD a month" },
] as const;

export interface FormulaUse {
  insert(formula: string): void;
  copy(formula: string): void;
}

/** A few formulas to put into a cell or to copy. */
export function formulaList(use: FormulaUse): HTMLElement {
  return element(
    "section",
    { "aria-labelledby": "formulas-title" },
    element("h2", { id: "formulas-title" }, "Try a formula"),
    element("ul", { class: "formulas" }, ...FORMULAS.map((each) => formulaItem(each, use))),
  );
}

function formulaItem({ formula, gives }: (typeof FORMULAS)[number], use: FormulaUse): HTMLElement {
  return element(
    "li",
    {},
    element("code", {}, formula),
    element("p", {}, gives),
    element(
      "div",
      { class: "row" },
      button("Insert in cell", { class: "button small", "aria-label": `Insert ${formula} in the selected cell` }, () =>
        use.insert(formula),
      ),
      button("Copy", { class: "button small", "aria-label": `Copy ${formula}` }, () => use.copy(formula)),
    ),
  );
}
