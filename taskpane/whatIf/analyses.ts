import { OUTPUTS, type OutputName } from "../../src/scenario/outputs";
import { SHAPES, type Shape } from "../../src/engine/whatIf/spread";
import type { CellValue, Range } from "../../src/scenario/range";
import { SUGGESTIONS } from "../catalogNames";
import { element } from "../element";
import { type Field, type FieldText, selectField, textField } from "../fields";
import { type Argument, LEFT_OUT, arrayArgument, numberArgument, textArgument } from "../formulaText";
import { numberIn, rowsIn, typedIn } from "../typedValue";

/** What every what-if asks about. */
export interface Asked {
  readonly output: Argument;
  readonly model: Argument;
  readonly api: Argument;
  readonly context: Argument;
}

/** One kind of what-if: its own fields, and the arguments of the function that answers it. */
export interface Analysis {
  readonly id: string;
  readonly label: string;
  readonly about: string;
  readonly root: HTMLElement;
  /** Fits the fields to the figure that is asked for. */
  figure?(output: OutputName): void;
  arguments(asked: Asked): readonly Argument[];
}

/** The four kinds, each with the fields it needs and values to start from. */
export function analyses(): readonly Analysis[] {
  return [tornado(), grid(), goalSeek(), simulation()];
}

function tornado(): Analysis {
  const swing = textField({ id: "tornado-swing", label: "Swing (of each setting)" }, "20%");
  return {
    id: "TORNADO",
    label: "Tornado: which setting matters most",
    about: "Each setting in turn goes down and up by the same share; the largest effect comes first.",
    root: stack(swing),
    arguments: ({ output, model, api, context }) => [output, model, api, numeric(swing), context],
  };
}

function grid(): Analysis {
  const rows = settingField("grid-rows", "Setting down", "Utilization");
  const rowValues = textField({ id: "grid-row-values", label: "Values down", hint: "Commas between them." }, "25%, 50%, 75%, 100%");
  const columns = settingField("grid-columns", "Setting across (optional)", "Electricity rate");
  const columnValues = textField({ id: "grid-column-values", label: "Values across" }, "0.10, 0.15, 0.30");
  return {
    id: "GRID",
    label: "Grid: two settings together",
    about: "The figure for every pair of values of two settings.",
    root: stack(rows, rowValues, columns, columnValues),
    arguments: ({ output, model, api, context }) => [
      output, model, api, textArgument(rows.read()), valuesNeeded(rowValues, rows), textArgument(columns.read()), columns.read() === "" ? values(columnValues) : valuesNeeded(columnValues, columns), context,
    ],
  };
}

/** What each figure shall be until a person says otherwise. */
const TARGETS: Readonly<Record<OutputName, string>> = { BREAKEVEN: "72", NPV: "0", IRR: "15%", SAVINGS: "0", TCO: "100000", COSTPERMTOK: "1" };

function goalSeek(): Analysis {
  const target = textField({ id: "goal-target", label: "Target (the figure shall be)", hint: "months" }, TARGETS.BREAKEVEN);
  const setting = settingField("goal-setting", "By changing", "Electricity rate");
  const ends = [
    textField({ id: "goal-low", label: "Low (optional)" }, ""),
    textField({ id: "goal-high", label: "High (optional)", hint: "Where to look for the setting; left blank, up to its limit or a hundred times its value." }, ""),
  ] as const;
  const typed: Partial<Record<OutputName, string>> = {};
  let output: OutputName = "BREAKEVEN";
  const figure = (asked: OutputName) => {
    if (asked === output) return;
    typed[output] = target.read();
    output = asked;
    target.write(typed[asked] ?? TARGETS[asked]);
    target.say(OUTPUTS[asked].unit);
  };
  const end = (field: Field) => (field.read() === "" ? LEFT_OUT : numeric(field));
  return {
    id: "GOALSEEK",
    label: "Goal seek: what must be true",
    about: "The value of one setting at which the figure meets a target.",
    root: stack(target, setting, ...ends),
    figure,
    arguments: ({ output, model, api, context }) => [
      output, numeric(target), textArgument(setting.read()), model, api, end(ends[0]), end(ends[1]), context,
    ],
  };
}

const UNCERTAIN = [
  ["Utilization", "0.3", "0.6", "0.9"],
  ["Electricity rate", "0.10", "0.15", "0.30"],
  ["API discount", "0", "0.1", "0.3"],
] as const;

function simulation(): Analysis {
  const trials = textField({ id: "simulation-trials", label: "Trials", hint: "Seeded: the same entries give the same answer." }, "2000");
  const seed = textField({ id: "simulation-seed", label: "Seed", hint: "Another whole number gives other trials." }, "1");
  const rows = UNCERTAIN.map(spreadFields);
  const together = correlationFields();
  return {
    id: "SIMULATE",
    label: "Simulation: uncertain settings",
    about: "Random trials over the ranges of up to three settings; clear a setting to leave it out.",
    root: element("div", { class: "stack" }, ...rows.map(({ root }) => root), together.root, trials.root, seed.root),
    arguments: ({ output, model, api, context }) => [
      output, model, api, arrayArgument(rangesOf(rows.map(({ read }) => read()), together.read())), numeric(trials), numeric(seed), context,
    ],
  };
}

/** The ranges of the settings that are named; shapes and correlations where there are any. */
function rangesOf(rows: readonly (readonly CellValue[])[], correlations: readonly (readonly CellValue[])[]): Range {
  const named = rows.flatMap(([setting], i) => (setting === "" ? [] : [i]));
  const square = named.map((i) => named.map((j) => correlations[i]![j]!));
  const isPlain = named.every((i) => rows[i]![SHAPE_AT] === SHAPES[0]) && square.flat().every((value) => value === "");
  return named.map((i, at) => (isPlain ? rows[i]!.slice(0, SHAPE_AT) : [...rows[i]!, ...(square.flat().every((value) => value === "") ? [] : square[at]!)]));
}

/** Where a row of a range has its shape. */
const SHAPE_AT = 4;
const SHAPE_LABELS: Readonly<Record<Shape, string>> = {
  triangular: "triangular",
  PERT: "PERT: more about the likely value",
  uniform: "uniform: none likelier than another",
  normal: "normal: a tenth of the trials beyond low and high",
};

function spreadFields([setting, ...spread]: (typeof UNCERTAIN)[number], i: number) {
  const name = settingField(`simulation-setting-${i}`, "Setting", setting);
  const ends = ["Low", "Likely", "High"].map((label, end) => textField({ id: `simulation-${i}-${end}`, label }, spread[end]!));
  const shape = selectField({ id: `simulation-${i}-shape`, label: "Shape" }, SHAPES.map((value) => ({ value, label: SHAPE_LABELS[value] })), SHAPES[0]);
  const root = element(
    "fieldset",
    { class: "stack" },
    element("legend", {}, `Uncertain setting ${i + 1}`),
    name.root,
    element("div", { class: "thirds" }, ...ends.map((end) => end.root)),
    shape.root,
  );
  return { root, read: (): CellValue[] => [name.read(), ...ends.map((end) => typedIn(end, `Uncertain setting ${i + 1}, ${end.label}`)), shape.read()] };
}

/** How the settings go together, pair by pair; blank is not at all. */
function correlationFields() {
  const pairs = [[0, 1], [0, 2], [1, 2]] as const;
  const fields = pairs.map(([i, j]) => textField({ id: `simulation-correlation-${i}-${j}`, label: `${i + 1} with ${j + 1}` }, ""));
  const root = element(
    "fieldset",
    { class: "stack" },
    element("legend", {}, "Correlations"),
    element("div", { class: "thirds" }, ...fields.map((field) => field.root)),
    element("p", { class: "hint" }, "From -1 to 1, where two settings move together; blank where they do not."),
  );
  const read = (): CellValue[][] =>
    UNCERTAIN.map((_, i) => UNCERTAIN.map((__, j) => {
      const at = pairs.findIndex(([a, b]) => a === i && b === j);
      return at < 0 ? "" : typedIn(fields[at]!, `Correlations, ${fields[at]!.label}`);
    }));
  return { root, read };
}

function settingField(id: string, label: string, value: string): Field {
  return textField({ id, label } satisfies FieldText, value, SUGGESTIONS.settings);
}

function stack(...fields: readonly Field[]): HTMLElement {
  return element("div", { class: "stack" }, ...fields.map(({ root }) => root));
}

/** A blank field stands for none. */
function values(field: Field): Argument {
  return field.read() === "" ? LEFT_OUT : arrayArgument(rowsIn(field));
}

function valuesNeeded(field: Field, of: Field): Argument {
  if (field.read() === "") throw new Error(`${field.label}: give at least one value for ${of.read() === "" ? of.label : of.read()}.`);
  return values(field);
}

function numeric(field: Field): Argument {
  return numberArgument(numberIn(field));
}
