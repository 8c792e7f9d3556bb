import type { SheetPlan } from "../../sheets/plan";
import { withPart } from "./zipPart";

/** The line of a scatter chart's series for which no width was asked, in front of its markers. */
const LINE_UNASKED = /<a:ln><a:solidFill><a:srgbClr val="\w{6}"\/><\/a:solidFill><\/a:ln>(?=<\/c:spPr><c:marker>)/g;

/** The file without lines between points that are to stand alone: hucre can only colour such a line. */
export async function withPointsAlone(file: Uint8Array, plans: readonly SheetPlan[]): Promise<Uint8Array> {
  let mended = file;
  for (const [i, { kind, series }] of plans.flatMap(({ charts = [] }) => charts).entries()) {
    if (kind !== "scatter" || series.every(({ joined }) => joined)) continue;
    const path = `xl/charts/chart${i + 1}.xml`;
    mended = await withPart(mended, path, (xml) => xml.replace(LINE_UNASKED, "<a:ln><a:noFill/></a:ln>"));
  }
  return mended;
}
