import { areaReference } from "../../sheets/address";
import type { ConditionalFormat, ScalePoint } from "../../sheets/plan";
import { FORMATS } from "../../sheets/styles";
import { solid } from "./cellStyle";
import { withoutEquals } from "./fileFormula";
import { hexDigits, opaque } from "./hexDigits";
import type { ConditionalRule } from "./hucre";

/** A colour scale, or a look for cells that a formula picks; earlier ones come first. */
export function conditionalRule(format: ConditionalFormat, i: number): ConditionalRule {
  const place = { priority: i + 1, range: areaReference(format.area) };
  if (format.kind === "scale") {
    const colors = format.points.map(({ color }) => opaque(color));
    return { ...place, type: "colorScale", colorScale: { cfvo: format.points.map(scaleValue), colors } };
  }
  const style = {
    ...(format.fontColor !== undefined && { font: { color: { rgb: hexDigits(format.fontColor) } } }),
    ...(format.format !== undefined && { numFmt: FORMATS[format.format] }),
    ...(format.fill !== undefined && { fill: solid(format.fill) }),
  };
  return { ...place, type: "expression", formula: withoutEquals(format.formula), style };
}

function scaleValue({ at }: ScalePoint) {
  if (at === "lowest") return { type: "min" as const };
  if (at === "highest") return { type: "max" as const };
  return { type: "num" as const, value: String(at) };
}
