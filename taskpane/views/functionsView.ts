import { helpPath } from "../../functions/helpPath";
import { button, element } from "../element";
import { delayed } from "../delayed";
import { type Calculated, type FunctionForm, functionForm } from "../functions/functionForm";
import { FUNCTION_GROUPS, implementationOf } from "../../functions/functionList";
import type { FunctionMetadata, FunctionsJson } from "../../functions/metadata";
import type { FormulaUse } from "../formulaUse";
import type { HostTurns } from "../hostTurns";
import { remember, remembered } from "../remembered";
import { resultLook } from "../functions/resultFormat";
import { COPIED, fieldsInWords, resultInWords } from "../resultText";
import { fieldMends, mendButtons } from "../mends";
import { resultNodes } from "../resultView";

const FIRST = "BREAKEVEN";

export interface FunctionsView {
  readonly root: HTMLElement;
  /** Shows the form of a function. */
  choose(id: string): void;
  /** Computes anew: the workbook's tables may be others by now. */
  update(): void;
}

/** Every function as a form, its result as it is typed, and its formula to put into the sheet. */
export function functionsView(metadata: FunctionsJson, use: FormulaUse, turns: HostTurns): FunctionsView {
  const select = functionSelect(metadata);
  const about = element("p", { class: "about", id: "function-about" });
  const help = element("a", { target: "_blank", rel: "noopener" });
  const fields = element("div");
  const formula = element("code", { class: "formula" });
  const result = element("div", { class: "live", "aria-live": "polite" });
  let form: FunctionForm | undefined;
  let shown: Calculated | undefined;
  const show = (calculated: Calculated) => {
    shown = calculated;
    formula.textContent = calculated.formula;
    result.replaceChildren(
      ...resultNodes(calculated.result, resultLook(select.value, calculated.args ?? [])),
      ...(calculated.result.kind === "refused" ? mendButtons(fieldMends(calculated.result.message, fields)) : []),
      ...(calculated.note === undefined ? [] : [element("p", { class: "hint" }, calculated.note)]),
    );
  };
  // Where a field cannot be read, the reason and no formula.
  const update = delayed<Calculated>(() => form!.calculate(), show, (message) => ({ formula: "", result: { kind: "refused", message } }));
  const choose = () => {
    const chosen = metadata.functions.find(({ id }) => id === select.value)!;
    about.textContent = chosen.description ?? "";
    help.textContent = `Help on LLM.${chosen.id}`;
    help.href = helpPath(chosen.name);
    form = functionForm(metadata, chosen, implementationOf(chosen.id)!, turns);
    fields.replaceChildren(form.root);
    update();
  };
  const chosen = () => {
    remember({ function: select.value });
    choose();
  };
  select.addEventListener("change", chosen);
  fields.addEventListener("input", update);
  choose();
  const root = element(
    "div",
    { class: "stack" },
    element("div", { class: "field" }, element("label", { for: "function" }, "Function"), select),
    about,
    element("p", {}, help),
    fields,
    element("section", { class: "stack", "aria-labelledby": "function-result" }, element("h2", { id: "function-result" }, "Result"), result, formula),
    element(
      "div",
      { class: "row" },
      button("Insert into cell", { class: "button primary" }, () => insertable(shown) && use.insert(shown!.formula, shown!.result)),
      button("Copy formula", { class: "button" }, () => insertable(shown) && use.copy(shown!.formula)),
      button("Copy result", { class: "button" }, () => {
        if (!insertable(shown)) return;
        const { result: answer, args = [], note } = shown!;
        use.copy(resultInWords({ title: `LLM.${select.value}`, asked: fieldsInWords(fields), result: answer, look: resultLook(select.value, args), note, ranges: args.at(-1)?.value }), COPIED);
      }),
    ),
  );
  return {
    root, update,
    choose: (id) => {
      select.value = id;
      chosen();
    },
  };
}

function insertable(calculated: Calculated | undefined): boolean {
  return calculated !== undefined && calculated.formula !== "";
}

function functionSelect({ functions }: FunctionsJson): HTMLSelectElement {
  const known = (id: string): FunctionMetadata | undefined => functions.find((fn) => fn.id === id);
  const groups = FUNCTION_GROUPS.map(({ label, functions: members }) =>
    element("optgroup", { label }, ...[...members.keys()].filter(known).map((id) => element("option", { value: id }, `LLM.${id}`))),
  );
  const select = element("select", { id: "function", "aria-describedby": "function-about" }, ...groups);
  const kept = remembered("function", FIRST);
  select.value = known(kept) ? kept : FIRST;
  return select;
}
