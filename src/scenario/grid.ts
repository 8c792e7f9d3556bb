import { DomainError } from "../engine/check";
import type { Decimal } from "../engine/decimal";
import { inCurrency } from "../engine/currency";
import { setting, type SettingKey } from "../engine/settings";
import type { TextChoice } from "../engine/textSettings";
import { variedAnswers } from "./boundedAnswers";
import { type Question, answerInTable } from "./outputs";
import { admitsZero, isBlankOrZero } from "./missingFigure";
import type { Range } from "./range";
import { settingNumber, variedSetting } from "./variation";
import { withSettings } from "./varied";

/** Most cells of a grid: a table a person can still read, computed in a moment. */
export const GRID_CELLS = 2_500;

/** One side of a grid: a setting and the values it takes. */
export interface GridSide {
  readonly key: SettingKey;
  readonly values: readonly Decimal[];
}

/** A side from its arguments. Blank cells and zeros among the values are one 0 where the setting may be 0, else passed over. */
export function gridSide(label: string, cells: Range, choice: TextChoice = {}): GridSide {
  const key = variedSetting(label);
  const given = cells.flat();
  const { domain, word } = setting(key);
  const zero = word === undefined && admitsZero(domain) ? given.findIndex(isBlankOrZero) : -1;
  const values = given.filter((cell, i) => i === zero || !isBlankOrZero(cell)).map((cell) => settingNumber(key, cell, choice));
  if (values.length === 0) throw new DomainError(`Give at least one value for ${setting(key).label}.`);
  return { key, values };
}

/**
 * An output for every pair of two settings' values, rows down and columns across, with the values as headers; with one
 * setting, a column. Everything else stays as the scenario has it.
 */
export function gridTable(question: Question, rows: GridSide, columns?: GridSide): (Decimal | string)[][] {
  refuseImpossible(rows, columns);
  const { name } = question.output;
  const unit = inCurrency(question.output.unit, question.scenario.choice.currency);
  const down = setting(rows.key).label;
  const changes = rows.values.flatMap((row) => (columns?.values ?? [undefined]).map((column) => ({ [rows.key]: row, ...(columns && { [columns.key]: column! }) })));
  // A figure that the scenario lacks may be one of those varied: the first cell's scenario has all.
  const first: Question = { ...question, scenario: withSettings(question.scenario, changes[0]!) };
  const answers = variedAnswers(first, changes).map(answerInTable);
  if (!columns) return [[down, `${name} (${unit})`], ...rows.values.map((row, i) => [row, answers[i]!])];
  const across = columns.values;
  return [
    [`${name} (${unit}): ${down} down, ${setting(columns.key).label} across`, ...across],
    ...rows.values.map((row, i) => [row, ...answers.slice(i * across.length, (i + 1) * across.length)]),
  ];
}

function refuseImpossible(rows: GridSide, columns: GridSide | undefined): void {
  if (rows.key === columns?.key) throw new DomainError(`${setting(rows.key).label} stands on both sides; name another setting for one.`);
  const cells = rows.values.length * (columns?.values.length ?? 1);
  if (cells > GRID_CELLS) throw new DomainError(`A grid has at most ${GRID_CELLS} cells; this one has ${cells}. Give fewer values.`);
}
