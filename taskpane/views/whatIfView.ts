import { inCurrency } from "../../src/engine/currency";
import { setting } from "../../src/engine/settings";
import { OUTPUTS, OUTPUT_NAMES, type OutputName } from "../../src/scenario/outputs";
import { type CellValue, type Range, cellText } from "../../src/scenario/range";
import { type Risk, riskOf } from "../../src/scenario/risk";
import { scenarioOf } from "../../src/scenario/scenario";
import { settingSpreads } from "../../src/scenario/spreads";
import { variedSetting } from "../../src/scenario/variation";
import { PAPER_CHOICE } from "../../src/sheets/choice";
import { DEPLOYABLE_MODELS, SUGGESTIONS, catalogApi, modelGroups } from "../catalogNames";
import { type AnswerContext, BUILT_IN, workbookContext } from "../contextTables";
import { delayed } from "../delayed";
import { button, element } from "../element";
import { type Field, groupedField, selectField, textField, tickField } from "../fields";
import { type Argument, formulaText, textArgument } from "../formulaText";
import type { FormulaUse } from "../formulaUse";
import type { HostTurns } from "../hostTurns";
import { type CallResult, callResult } from "../functions/call";
import { implementationOf } from "../../functions/functionList";
import { remember, remembered } from "../remembered";
import { resultLook } from "../functions/resultFormat";
import { COPIED, fieldsInWords, resultInWords } from "../resultText";
import { fieldMends, mendButtons } from "../mends";
import { resultNodes } from "../resultView";
import { type Analysis, type Asked, analyses } from "../whatIf/analyses";
import { tornadoChart } from "../whatIf/tornadoChart";

const OUTPUT_LABELS: Record<OutputName, string> = {
  BREAKEVEN: "Months to break even",
  NPV: "Net present value",
  IRR: "Internal rate of return",
  SAVINGS: "Savings at the horizon",
  TCO: "Total cost of ownership",
  COSTPERMTOK: "Cost per million tokens",
};

interface Answered {
  readonly analysis: Analysis;
  readonly args: readonly Argument[];
  readonly result: CallResult;
  /** What it was computed from. */
  readonly note: string;
}

export interface WhatIfView {
  readonly root: HTMLElement;
  /** Offers the workbook's own models and deployments beside the catalog's. */
  offer(own: readonly string[]): void;
}

/**
 * Tornado, grid, goal seek and simulation of one pair: answered as it is typed, inserted as values or as a live formula. A
 * simulation makes a sheet of its own, too.
 */
export function whatIfView(use: FormulaUse, turns: HostTurns, makeRisk: (run: () => Risk) => void): WhatIfView {
  const kinds = analyses();
  const kind = selectField({ id: "what-if", label: "Analysis" }, kinds.map(({ id, label }) => ({ value: id, label })), remembered("whatIf", "TORNADO"));
  const pair = pairFields();
  const about = element("p", { class: "about" });
  const own = element("div");
  const result = element("div", { class: "live", "aria-live": "polite" });
  let shown: Answered | undefined;
  const chosen = () => kinds.find(({ id }) => id === kind.read())!;
  const update = delayed<Answered>(
    () => answered(chosen(), pair, turns),
    (answer) => {
      shown = answer;
      risk.hidden = answer.analysis.id !== "SIMULATE";
      result.replaceChildren(...answerNodes(answer), ...(answer.result.kind === "refused" ? mendButtons(fieldMends(answer.result.message, root)) : []));
    },
    (message) => ({ analysis: chosen(), args: [], note: "", result: { kind: "refused", message } }),
  );
  const risk = button("Run into a Risk sheet", { class: "button" }, () => {
    const answer = shown;
    if (insertable(answer)) makeRisk(() => riskAsked(answer!.args));
  });
  const fitted = () => kinds.forEach((each) => each.figure?.(pair.output.read() as OutputName));
  const choose = () => {
    fitted();
    about.textContent = chosen().about;
    own.replaceChildren(chosen().root);
    pair.api.write(catalogApi(pair.api.read()));
    remember({ whatIf: kind.read(), whatIfOutput: pair.output.read(), whatIfModel: pair.model.read(), whatIfApi: pair.api.read() });
  };
  fitted();
  about.textContent = chosen().about;
  own.replaceChildren(chosen().root);
  const root = element(
    "div",
    { class: "stack" },
    kind.root,
    about,
    ...Object.values(pair).map((field) => field.root),
    own,
    element("section", { class: "stack", "aria-labelledby": "what-if-result" }, element("h2", { id: "what-if-result" }, "Answer"), result),
    element(
      "div",
      { class: "row" },
      button("Insert values", { class: "button primary" }, () => insertable(shown) && use.insertValues(rowsOf(shown!.result))),
      button("Insert live formula", { class: "button" }, () => insertable(shown) && use.insert(formulaText(shown!.analysis.id, shown!.args), shown!.result)),
      button("Copy result", { class: "button" }, () => {
        if (!insertable(shown)) return;
        const { analysis, args, result: answer, note } = shown!;
        use.copy(resultInWords({ title: analysis.label, asked: fieldsInWords(root), result: answer, look: resultLook(analysis.id, args), note, ranges: args.at(-1)?.value }), COPIED);
      }),
      risk,
    ),
  );
  root.addEventListener("input", update);
  root.addEventListener("change", choose);
  update();
  const offer = (own: readonly string[]) => {
    pair.model.offer(modelGroups(own), remembered("whatIfModel", PAPER_CHOICE.pair.model));
    // Its tables and assumptions may be others by now.
    update();
  };
  return { root, offer };
}

/** The trials that a simulation's arguments ask for, of the net present value. */
function riskAsked(args: readonly Argument[]): Risk {
  const [, model, api, ranges, trials, seed, context] = args.map(({ value }) => value);
  const scenario = scenarioOf((context ?? []) as readonly Range[]);
  return riskOf(scenario, cellText(model as CellValue), cellText(api as CellValue), settingSpreads(ranges as Range), { trials: trials as number, seed: (seed as number) || 1 });
}

function pairFields() {
  const { pair } = PAPER_CHOICE;
  return {
    output: selectField(
      { id: "what-if-output", label: "Figure" },
      OUTPUT_NAMES.map((name) => ({ value: name, label: `${OUTPUT_LABELS[name]} (${inCurrency(OUTPUTS[name].unit, "reporting currency")})` })),
      remembered("whatIfOutput", "BREAKEVEN"),
    ),
    model: groupedField({ id: "what-if-model", label: "Open model" }, modelGroups(), remembered("whatIfModel", pair.model)),
    api: textField({ id: "what-if-api", label: "API" }, remembered("whatIfApi", pair.api), SUGGESTIONS.apis),
    context: tickField({ id: "what-if-context", label: "Use this workbook's tables", hint: "Its assumptions, models and prices, where it has them, instead of the built-in ones." }, true),
  };
}

async function answered(analysis: Analysis, fields: ReturnType<typeof pairFields>, turns: HostTurns): Promise<Answered> {
  const { note, ...asked } = await askedOf(fields, turns);
  const args = analysis.arguments(asked);
  return { analysis, args, result: callResult(implementationOf(analysis.id)!, args), note };
}

async function askedOf({ output, model, api, context }: Record<keyof Asked, Field>, turns: HostTurns): Promise<Asked & Pick<Answered, "note">> {
  // A model of the workbook's own is known by its tables alone.
  const isOfWorkbook = context.read() === "yes" || !DEPLOYABLE_MODELS.includes(model.read());
  const from: AnswerContext = isOfWorkbook ? await turns.look("Read the tables", workbookContext) : BUILT_IN;
  return {
    note: from.note,
    output: textArgument(output.read()),
    model: textArgument(model.read()),
    api: textArgument(api.read()),
    context: from.argument,
  };
}

function answerNodes({ analysis, args, result, note }: Answered): Node[] {
  const look = resultLook(analysis.id, args);
  const chart = result.kind === "table" && analysis.id === "TORNADO" ? [tornadoChart(result.rows, look)] : [];
  const sought = result.kind === "value" ? [element("p", { class: "hint" }, soughtText(String(args[2]?.value)))] : [];
  return [...chart, ...resultNodes(result, look), ...sought, ...(note === "" ? [] : [element("p", { class: "hint" }, note)])];
}

function soughtText(label: string): string {
  const { label: name, unit } = setting(variedSetting(label));
  return `${name}, in ${unit}`;
}

function insertable(answer: Answered | undefined): boolean {
  return answer !== undefined && answer.result.kind !== "refused";
}

function rowsOf(result: CallResult): readonly (readonly unknown[])[] {
  if (result.kind === "table") return result.rows;
  return result.kind === "value" ? [[result.value]] : [];
}
