import fc from "fast-check";
import { GPUS } from "../../src/catalog/gpus";
import { MODELS } from "../../src/catalog/models";
import { PRICES } from "../../src/catalog/prices";
import { BENCHMARK_TABLE, GPU_TABLE, MODEL_TABLE, PRICE_TABLE } from "../../src/catalog/tables";
import { SETTINGS, SETTING_KEYS } from "../../src/engine/settings";
import { tableOf } from "../../src/scenario/catalogView";
import { anyCell, anyNumber, anyRange, hostileText } from "./cells";

/** A name that is known, mostly with what its functions need, or a text that is none. */
const nameOf = (names: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: hostileText });

const COMPLETE = MODELS.filter(({ throughputTokensPerSecond }) => throughputTokensPerSecond !== undefined).map(({ name }) => name);
export const modelName = fc.oneof({ weight: 4, arbitrary: nameOf(COMPLETE) }, { weight: 1, arbitrary: nameOf(MODELS.map(({ name }) => name)) });
export const apiName = nameOf(PRICES.map(({ name }) => name));
export const gpuName = nameOf(GPUS.map(({ name }) => name));
export const settingLabel = nameOf(SETTING_KEYS.map((key) => SETTINGS[key].label));

/** A value a setting mostly accepts: one of its presets, or a figure near the ends of its domain. */
const settingCell = (key: (typeof SETTING_KEYS)[number]): fc.Arbitrary<unknown> => {
  const { presets, domain } = SETTINGS[key];
  const { above = 0, atLeast = above, atMost = 100 } = domain as { above?: number; atLeast?: number; atMost?: number };
  return fc.oneof(
    { weight: 15, arbitrary: fc.constantFrom(...Object.values(presets)) },
    { weight: 8, arbitrary: fc.double({ min: atLeast, max: atMost, noNaN: true }) },
    { weight: 1, arbitrary: fc.constantFrom(atLeast, atMost) },
    { weight: 1, arbitrary: anyCell },
  );
};

const settingRow = fc.constantFrom(...SETTING_KEYS).chain((key) => settingCell(key).map((cell): unknown[] => [SETTINGS[key].label, cell]));

/** Two columns of settings, with their header or without; seldom with a row of anything. */
const settingsRange: fc.Arbitrary<unknown[][]> = fc
  .tuple(fc.boolean(), fc.uniqueArray(settingRow, { maxLength: 6, selector: ([label]) => label }), fc.option(fc.array(anyCell, { maxLength: 3 }), { freq: 40 }))
  .map(([headed, rows, stray]) => [...(headed ? [["Setting", "Value"]] : []), ...rows, ...(stray ? [stray] : [])]);

const TABLES: readonly unknown[][][] = [MODEL_TABLE, GPU_TABLE, PRICE_TABLE, BENCHMARK_TABLE].map((table) => tableOf(table as typeof MODEL_TABLE, table.records as typeof MODEL_TABLE.records));

interface Edit { readonly row: number; readonly column: number; readonly cell: unknown }
const edit: fc.Arbitrary<Edit> = fc.record({ row: fc.nat(5), column: fc.nat(20), cell: fc.oneof(anyCell, anyNumber) });

/** Some rows of a catalog table below its headers, some of their cells edited; an edit past a row's end makes it ragged. */
const tableRange: fc.Arbitrary<unknown[][]> = fc
  .tuple(fc.constantFrom(...TABLES), fc.nat(400), fc.nat(4), fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(edit, { maxLength: 3 }) }))
  .map(([[header = [], ...rows], start, count, edits]) => edits.reduce(edited, [header, ...rows.slice(start % rows.length).slice(0, count)]));

function edited(range: readonly unknown[][], { row, column, cell }: Edit): unknown[][] {
  return range.map((cells, i) => (i === row ? Object.assign([...cells], { [column]: cell }) : cells));
}

export const contextRanges = fc.array(
  fc.oneof({ weight: 24, arbitrary: settingsRange }, { weight: 12, arbitrary: tableRange }, { weight: 1, arbitrary: anyRange }),
  { maxLength: 3 },
);

/** A column or row of mostly figures. */
export const figuresRange: fc.Arbitrary<unknown[][]> = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.oneof({ weight: 20, arbitrary: anyNumber }, { weight: 1, arbitrary: anyCell }), { maxLength: 6 }).map((column) => column.map((cell) => [cell])) },
  { weight: 1, arbitrary: fc.array(anyNumber, { maxLength: 6 }).map((row) => [row]) },
  { weight: 1, arbitrary: anyRange },
);

const spread = fc.tuple(settingLabel, fc.uniqueArray(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }), fc.constantFrom("", "PERT", "triangular", null)).map(
  ([label, ends, shape]): unknown[] => [label, ...ends.sort((a, b) => a - b), shape],
);

/** The ranges of a simulation. */
export const spreadsRange: fc.Arbitrary<unknown[][]> = fc.oneof(
  { weight: 6, arbitrary: fc.array(spread, { minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: anyRange },
);

/** Five rising figures in a column, so that two of them make pairs; now and then any figures. */
export const risingRange: fc.Arbitrary<unknown[][]> = fc.oneof(
  { weight: 6, arbitrary: fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 5, maxLength: 5 }).map((column) => column.sort((a, b) => a - b).map((cell) => [cell])) },
  { weight: 1, arbitrary: figuresRange },
);
