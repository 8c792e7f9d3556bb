import type { ConditionalFormat, ScalePoint } from "../sheets/plan";
import { FORMATS } from "../sheets/styles";

/** Queues a colour scale, or a look for cells that a formula picks. */
export function writeConditionalFormat(range: Excel.Range, format: ConditionalFormat): void {
  if (format.kind === "scale") {
    const [minimum, midpoint, maximum] = format.points.map(criterion) as [Criterion, Criterion, Criterion];
    range.conditionalFormats.add("ColorScale").colorScale.criteria = { minimum, midpoint, maximum };
    return;
  }
  const { custom } = range.conditionalFormats.add("Custom");
  custom.rule.formula = format.formula;
  if (format.fontColor !== undefined) custom.format.font.color = format.fontColor;
  if (format.fill !== undefined) custom.format.fill.color = format.fill;
  if (format.format !== undefined) custom.format.numberFormat = FORMATS[format.format];
}

type Criterion = Excel.ConditionalColorScaleCriterion;

function criterion({ at, color }: ScalePoint): Criterion {
  if (at === "lowest") return { type: "LowestValue", color };
  if (at === "highest") return { type: "HighestValue", color };
  return { type: "Number", formula: String(at), color };
}
