import { closest, nameKey } from "../catalog/lookup";
import { type Domain, DomainError } from "../engine/check";
import { setting, type SettingKey } from "../engine/settings";
import type { TextChoice } from "../engine/textSettings";
import type { Triangle } from "../engine/whatIf/copula";
import { orderedSpread } from "../engine/whatIf/distribution";
import { SHAPES, type Shape, type Spread } from "../engine/whatIf/spread";
import { correlationsRead } from "./correlations";
import { isBlankOrZero } from "./missingFigure";
import { type CellValue, type Range, cellText } from "./range";
import { settingNumber, variedSetting } from "./variation";

/** A setting and what it may be. */
export interface SettingSpread extends Spread {
  readonly key: SettingKey;
}

/** What settings may be, and how they go together where the ranges say so. */
export interface SettingSpreads {
  readonly spreads: readonly SettingSpread[];
  readonly correlations?: Triangle;
}

const COLUMNS = ["Setting", "Low", "Mode", "High", "Shape"] as const;
/** How near an open limit of a domain a normal distribution is cut, of the way there from its low or high. */
const NEAR = 1e-9;

/**
 * Reads the ranges of a simulation: Setting | Low | Mode | High and, if wanted, Shape and a square of correlations, with or
 * without that header. A blank end counts as 0.
 */
export function settingSpreads(range: Range, choice: TextChoice = {}): SettingSpreads {
  const isHeader = (row: readonly CellValue[]) => nameKey(cellText(row[0])) === nameKey(COLUMNS[0]);
  const rows = range.filter((row) => !isBlankOrZero(row[0]) && !isHeader(row));
  if (rows.length === 0) throw new DomainError(`The ranges hold no rows; give ${COLUMNS.slice(0, 4).join(" | ")}, one setting a row.`);
  const spreads = rows.map((row) => settingSpread(row, choice));
  const twice = spreads.find(({ key }, i) => spreads.findIndex((other) => other.key === key) < i);
  if (twice) throw new DomainError(`The setting "${setting(twice.key).label}" stands twice in the ranges; keep one.`);
  const square = rows.map((row) => row.slice(COLUMNS.length));
  if (square.flat().every(isBlankOrZero)) return { spreads };
  const correlations = correlationsRead(square, range.find(isHeader)?.slice(COLUMNS.length), spreads.map(({ key }) => setting(key).label));
  return { spreads, correlations };
}

function settingSpread([label, low, mode, high, shape]: readonly CellValue[], choice: TextChoice): SettingSpread {
  const key = variedSetting(cellText(label));
  const end = (name: string, cell: CellValue) => {
    if (cell === undefined) throw new DomainError(`${setting(key).label} lacks its ${name}; a range is ${COLUMNS.slice(0, 4).join(" | ")}.`);
    return settingNumber(key, cell, choice).toNumber();
  };
  const named = shapeNamed(shape);
  const [least, most] = [end("low", low), end("high", high)];
  // Nothing is likelier in a uniform distribution, so that its mode may stay blank.
  const likeliest = named === "uniform" && isBlankOrZero(mode) ? (least + most) / 2 : end("mode", mode);
  const spread = { low: least, mode: likeliest, high: most, shape: named, ...(named === "normal" && { limits: limitsOf(setting(key).domain, least, most) }) };
  return { key, ...orderedSpread(setting(key).label, spread) };
}

/** The least and the most a setting may be; what a domain leaves out is kept clear of. */
function limitsOf({ above, atLeast, below, atMost }: Domain, low: number, high: number): readonly [number, number] {
  return [atLeast ?? (above === undefined ? -Infinity : above + NEAR * (low - above)), atMost ?? (below === undefined ? Infinity : below - NEAR * (below - high))];
}

function shapeNamed(cell: CellValue): Shape {
  if (isBlankOrZero(cell)) return SHAPES[0];
  const shape = SHAPES.find((known) => nameKey(known) === nameKey(cellText(cell)));
  if (shape) return shape;
  throw new DomainError(`"${cellText(cell)}" is not a shape. Closest: ${closest(cellText(cell), SHAPES, 1).join()}. It is one of ${SHAPES.join(", ")}.`);
}
