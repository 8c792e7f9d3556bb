import { FIXED, sheetPrefix } from "../sheets/address";
import { Block, type BlockLine } from "../sheets/blocks/block";
import { cellsOf, stacked } from "../sheets/blocks/stack";
import type { PlanValue, SheetPlan } from "../sheets/plan";
import { printSetup } from "../sheets/print";
import type { StyleName } from "../sheets/styles";
import { CATALOG_FACTS, FIRST_FREE_ROW, TITLE_HEIGHT, titleBlock } from "../sheets/titleBlock";
import { type Line, OF, OWN_LABEL, OWN_NAME, merged, placed } from "./expression";
import { llmCalls } from "./llmCalls";

/** A cell whose formula was replaced. */
export interface ConvertedFormula {
  /** With its sheet, as formulas refer to it. */
  readonly address: string;
  /** The same for people. */
  readonly name: string;
  readonly former: string;
  readonly value: PlanValue;
  readonly lines: readonly Line[];
}

/** The plan of the sheet, and where each line's value stands on it. */
export interface InputsSheet {
  readonly plan: SheetPlan;
  readonly cellOf: (key: string) => string;
}

export const INPUTS_SHEET_NAME = "Formula inputs";
const MOST_USERS = 3;
const STYLE_OF_KIND: Readonly<Record<Line["kind"], StyleName>> = { given: "inputRight", read: "resultLink", constant: "reference", computed: "result" };
/** Columns of the sheet. */
const WIDTH = 6;

type Column = "of" | "label" | "value" | "unit" | "source" | "users";

/** Everything the converted formulas compute with, each line with its value, unit, source and users, and what they were before. */
export function inputsSheet(name: string, converted: readonly ConvertedFormula[]): InputsSheet {
  const lines = merged(converted.flatMap((each) => each.lines));
  const inputs = lines.filter(({ kind }) => kind !== "computed").sort((a, b) => rank(a) - rank(b) || a.of.localeCompare(b.of));
  const computed = lines.filter(({ kind }) => kind === "computed");
  const users = usersOf(converted);
  const local = (key: string) => {
    const [block, i] = places.get(key)!;
    return block.anchored("value", i, FIXED);
  };
  const inputBlock = lineBlock("Inputs", inputs, users, local);
  const computedBlock = lineBlock("Computed from the inputs", computed, users, local);
  const placesIn = (block: Block<Column>, each: readonly Line[]) => each.map(({ key }, i) => [key, [block, i]] as const);
  const places = new Map([...placesIn(inputBlock, inputs), ...placesIn(computedBlock, computed)]);
  const blocks = [inputBlock, ...(computed.length > 0 ? [computedBlock] : []), formulaBlock(converted)];
  stacked(FIRST_FREE_ROW, blocks);
  return {
    cellOf: (key) => sheetPrefix(name) + local(key),
    plan: {
      name,
      tabColor: "#E0B400",
      cells: [
        ...titleBlock("Formula inputs", "What the converted formulas compute with. Change a figure in blue and they follow; figures in green are read from cells of yours.", CATALOG_FACTS),
        ...cellsOf(blocks),
      ],
      tables: [],
      columnWidths: [30, 38, 18, 42, 84, 48],
      rowHeights: TITLE_HEIGHT,
      freeze: { rows: FIRST_FREE_ROW, columns: 2 },
      conditionalFormats: [],
      validations: [],
      print: printSetup(FIRST_FREE_ROW - 1),
    },
  };
}

/** Settings first, then figures of the catalog by name, constants last. */
function rank({ of }: Line): number {
  if (of === OF.setting) return 0;
  return of === OF.constant ? 2 : 1;
}

/** A column of texts. */
function texts(label: string, value: (member: number) => string): BlockLine {
  return { label, format: "text", style: "text", value };
}

function lineBlock(heading: string, lines: readonly Line[], users: ReadonlyMap<string, readonly string[]>, local: (key: string) => string): Block<Column> {
  const formula = (i: number): string | undefined => {
    const own = { [OWN_NAME]: "of", [OWN_LABEL]: "label" } as const;
    const written = lines[i]!.formula;
    return written && placed(Object.entries(own).reduce((text, [place, column]) => text.replaceAll(place, block.cell(column, i)), written), local);
  };
  const block: Block<Column> = new Block({ heading, width: WIDTH, members: lines.length, linesAcross: true, labelStyle: "headerLeft" }, {
    of: texts("Of", (i) => lines[i]!.of),
    label: texts("Figure", (i) => lines[i]!.label),
    value: { label: "Value", labelStyle: "header", keepsFormat: true, format: (i) => lines[i]!.format, style: (i) => STYLE_OF_KIND[lines[i]!.kind], formula, value: (i) => lines[i]!.value },
    unit: texts("Unit", (i) => lines[i]!.unit),
    source: texts("Source or equation", (i) => lines[i]!.source),
    users: texts("Used by", (i) => usersText(users.get(lines[i]!.key) ?? [])),
  });
  return block;
}

/** What the formulas were, and what stands in their place. */
function formulaBlock(converted: readonly ConvertedFormula[]): Block {
  const functions = (i: number) => [...new Set(llmCalls(converted[i]!.former).map(({ id }) => id))].join(", ");
  return new Block({ heading: "Converted formulas", width: WIDTH, members: converted.length, linesAcross: true, labelStyle: "headerLeft" }, {
    name: texts("Cell", (i) => converted[i]!.name),
    functions: texts("Functions", functions),
    value: { label: "Former value", labelStyle: "header", format: "number", value: (i) => converted[i]!.value },
    now: { label: "Value now", format: "number", style: "linkText", formula: (i) => converted[i]!.address, value: (i) => converted[i]!.value },
    former: texts("Former formula", (i) => converted[i]!.former),
  });
}

function usersOf(converted: readonly ConvertedFormula[]): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const { name, lines } of converted) {
    for (const { key } of lines) {
      const known = users.get(key);
      if (known) known.push(name);
      else users.set(key, [name]);
    }
  }
  return users;
}

function usersText(users: readonly string[]): string {
  const more = users.length > MOST_USERS ? ` and ${users.length - MOST_USERS} more` : "";
  return users.slice(0, MOST_USERS).join(", ") + more;
}
