import { helpPath } from "../../functions/helpPath";
import { button, element } from "../element";
import { delayed } from "../delayed";
import { type Calculated, type FunctionForm, functionForm } from "../functions/functionForm";
import { FUNCTION_GROUPS, implementationOf } from "../../functions/functionList";
import type { FunctionMetadata, FunctionsJson } from "../../functions/metadata";
import type { FormulaUse } from "../formulaUse";
import type { HostTurns } from "../hostTurns";
import { remember, remembered } from "../remembered";
import { resultNodes } from "../resultView";

const FIRST = "BREAKEVEN";

/** Every function as a form, its result as it is typed, and its formula to put into the sheet. */
export function functionsView(metadata: FunctionsJson, use: FormulaUse, turns: HostTurns): HTMLElement {
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
    result.replaceChildren(...resultNodes(calculated.result));
  };
  const update = delayed(() => calculated(form!), show);
  const choose = () => {
    const chosen = metadata.functions.find(({ id }) => id === select.value)!;
    about.textContent = chosen.description ?? "";
    help.textContent = `Help on LLM.${chosen.id}`;
    help.href = helpPath(chosen.name);
    form = functionForm(metadata, chosen, implementationOf(chosen.id)!, turns);
    fields.replaceChildren(form.root);
    update();
  };
  select.addEventListener("change", () => {
    remember({ function: select.value });
    choose();
  });
  fields.addEventListener("input", update);
  choose();
  return element(
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
    ),
  );
}

function insertable(calculated: Calculated | undefined): boolean {
  return calculated !== undefined && calculated.formula !== "";
}

/** The fields' formula calculated; where a field cannot be read, the reason and no formula. */
async function calculated(form: FunctionForm): Promise<Calculated> {
  try {
    return await form.calculate();
  } catch (error) {
    return { formula: "", result: { kind: "refused", message: error instanceof Error ? error.message : String(error) } };
  }
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
