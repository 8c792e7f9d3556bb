import { closest, nameKey } from "../catalog/lookup";
import { DomainError } from "../engine/check";
import { setting, type SettingKey } from "../engine/settings";
import { orderedSpread } from "../engine/whatIf/distribution";
import { SHAPES, type Shape, type Spread } from "../engine/whatIf/spread";
import { isBlankOrZero } from "./missingFigure";
import { type CellValue, type Range, cellText } from "./range";
import { settingNumber, variedSetting } from "./variation";

/** A setting and what it may be. */
export interface SettingSpread extends Spread {
  readonly key: SettingKey;
}

const COLUMNS = ["Setting", "Low", "Mode", "High", "Shape"] as const;

/** Reads the ranges of a simulation: Setting | Low | Mode | High and, if wanted, Shape, with or without that header. A blank end counts as 0. */
export function settingSpreads(range: Range): SettingSpread[] {
  const rows = range.filter((row) => !isBlankOrZero(row[0]) && nameKey(cellText(row[0])) !== nameKey(COLUMNS[0]));
  if (rows.length === 0) throw new DomainError(`The ranges hold no rows; give ${COLUMNS.slice(0, 4).join(" | ")}, one setting a row.`);
  const spreads = rows.map(settingSpread);
  const twice = spreads.find(({ key }, i) => spreads.findIndex((other) => other.key === key) < i);
  if (twice) throw new DomainError(`The setting "${setting(twice.key).label}" stands twice in the ranges; keep one.`);
  return spreads;
}

function settingSpread([label, low, mode, high, shape]: readonly CellValue[]): SettingSpread {
  const key = variedSetting(cellText(label));
  const end = (name: string, cell: CellValue) => {
    if (cell === undefined) throw new DomainError(`${setting(key).label} lacks its ${name}; a range is ${COLUMNS.slice(0, 4).join(" | ")}.`);
    return settingNumber(key, cell).toNumber();
  };
  const spread = { low: end("low", low), mode: end("mode", mode), high: end("high", high), shape: shapeNamed(shape) };
  return { key, ...orderedSpread(setting(key).label, spread) };
}

function shapeNamed(cell: CellValue): Shape {
  if (isBlankOrZero(cell)) return SHAPES[0];
  const shape = SHAPES.find((known) => nameKey(known) === nameKey(cellText(cell)));
  if (shape) return shape;
  throw new DomainError(`"${cellText(cell)}" is not a shape. Closest: ${closest(cellText(cell), SHAPES, 1).join()}. It is one of ${SHAPES.join(", ")}.`);
}
