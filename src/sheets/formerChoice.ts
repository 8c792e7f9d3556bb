import { nameKey } from "../catalog/lookup";
import { PRESETS, type PresetKey } from "../engine/settings";
import { isBlank, type CellValue } from "../scenario/range";
import { ASSUMPTION_LABELS, IN_FORCE_LABEL, PRESET_LABEL, SCENARIO_NAMES, VOLUME_ROWS, scenarioNames } from "./assumptionsTable";
import { type Choice, PAPER_CHOICE } from "./choice";
import { type FormerSheet, formerLabels } from "./formerSheet";
import { BESIDE_APIS } from "./hostMonthsCells";
import { FIRST_API_COLUMN, HEADER_ROW, MODEL_COLUMN, MONTHS_ROW } from "./matrixLayout";
import { pairPlace } from "./pairSection";

/** The headers right of the last API: ours, and that of workbooks of older versions. */
const AFTER_APIS: readonly unknown[] = [BESIDE_APIS, "Lowest"];

/** What a workbook was made for, as its sheets say it now: the matrix as its blue cells name it, and the pair of the Summary. */
export function formerChoice(matrix: FormerSheet | undefined, summary: FormerSheet | undefined): Choice {
  if (!matrix) return PAPER_CHOICE;
  const models = namesFrom((i) => matrix.shown(MONTHS_ROW + i, MODEL_COLUMN));
  const apis = namesFrom((i) => matrix.shown(HEADER_ROW, FIRST_API_COLUMN + i));
  const chosen = (side: "model" | "api") => {
    const { row, column } = pairPlace(side);
    const name = summary?.shown(row, column);
    return typeof name === "string" && name !== "" ? name : (side === "model" ? models : apis)[0]!;
  };
  const mode = String(matrix.typed(MONTHS_ROW, FIRST_API_COLUMN)).includes("LLM.") ? "functions" : "native";
  return { models, apis, pair: { model: chosen("model"), api: chosen("api") }, mode };
}

/** Names side by side or one under the other, up to a blank or the next header. */
export function namesFrom(at: (i: number) => unknown): string[] {
  const names: string[] = [];
  for (let i = 0; ; i++) {
    const name = at(i);
    if (typeof name !== "string" || name === "" || AFTER_APIS.includes(name)) return names;
    names.push(name);
  }
}

/** What a person has typed for settings, by their labels. */
export type TypedSettings = readonly (readonly [string, number | string])[];

/** What a person has typed into a sheet of assumptions. */
export interface FormerSettings {
  readonly preset: PresetKey;
  /** The scenarios in the order of their columns, each with what is typed in it for settings that this version has; one where the table is older than scenarios. */
  readonly scenarios: readonly { readonly name: string; readonly typed: TypedSettings }[];
  /** The one in force, counted from 0. */
  readonly inForce: number;
  /** What was typed for a setting that this version does not have. */
  readonly unknown: TypedSettings;
}

/** The preset chosen and the values typed beside it; those of the preset are none of the person's. */
export function formerSettings(assumptions: FormerSheet | undefined): FormerSettings {
  const [first] = PRESETS;
  const [base] = SCENARIO_NAMES;
  if (!assumptions?.table) return { preset: first.key, scenarios: [{ name: base, typed: [] }], inForce: 0, unknown: [] };
  const { table, shown } = assumptions;
  const rows = Array.from({ length: table.rowCount }, (_, i) => table.headers.map((_header, j) => shown(table.firstRow + i, table.column + j) as CellValue));
  const columns = typedColumns(table.headers, rows);
  const beside = (label: string) => {
    const row = formerLabels(assumptions).indexOf(label);
    return row < 0 ? undefined : shown(row, table.column + table.headers.indexOf("Setting") + 1);
  };
  return {
    preset: (PRESETS.find(({ label }) => label === beside(PRESET_LABEL)) ?? first).key,
    scenarios: columns.map(({ name, typed }) => ({ name, typed: typed.filter(isKnown) })),
    inForce: columnNamed(columns, beside(IN_FORCE_LABEL)),
    unknown: columns.flatMap(({ typed }) => typed.filter((row) => !isKnown(row))),
  };
}

/** The scenarios of a table of assumptions, each with what is typed in it. */
export function typedColumns(headers: readonly string[], rows: readonly (readonly CellValue[])[]): FormerSettings["scenarios"] {
  const names = scenarioNames(headers).slice(0, SCENARIO_NAMES.length);
  const label = headers.indexOf("Setting");
  const typedIn = (name: string): TypedSettings => rows.flatMap((row) => {
    const [setting, own] = [String(row[label] ?? "").trim(), row[headers.indexOf(name)]];
    return setting === "" || isBlank(own) ? [] : [[setting, own as number | string] as const];
  });
  // Before there were scenarios the one column was called by what it is for.
  return names.map((name) => ({ name: names.length === 1 ? SCENARIO_NAMES[0] : name, typed: typedIn(name) }));
}

/** The place of the scenario that a name stands for, as Excel compares names; the first where none is called so. */
export function columnNamed(columns: readonly { readonly name: string }[], name: unknown): number {
  return Math.max(0, columns.findIndex((each) => each.name.toLowerCase() === String(name ?? "").toLowerCase()));
}

const KNOWN_LABELS: ReadonlySet<string> = new Set(ASSUMPTION_LABELS.map(nameKey));

/** Whether this version has a setting that something is typed for. */
export function isKnown([label]: TypedSettings[number]): boolean {
  return KNOWN_LABELS.has(nameKey(label));
}

/** What is in force in a scenario: what it has typed, and else what the first has. */
export function inForceOf({ scenarios }: Pick<FormerSettings, "scenarios">, column: number): TypedSettings {
  const own = scenarios[column]!.typed;
  const typed = new Set(own.map(([label]) => nameKey(label)));
  // A volume of the scenario's own leaves no room for what the first says of the same.
  const isVolume = ([label]: TypedSettings[number]) => VOLUME_ROWS.some((row) => nameKey(row) === nameKey(label));
  const hasVolume = own.some(isVolume);
  return column === 0 ? own : [...scenarios[0]!.typed.filter((row) => !typed.has(nameKey(row[0])) && !(hasVolume && isVolume(row))), ...own];
}
