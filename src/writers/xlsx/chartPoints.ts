import type { SheetPlan } from "../../sheets/plan";
import { withPart } from "./zipPart";

/** The line of a scatter chart's series for which no width was asked, in front of its markers. */
const LINE_UNASKED = /<a:ln><a:solidFill><a:srgbClr val="\w{6}"\/><\/a:solidFill><\/a:ln>(?=<\/c:spPr><c:marker>)/g;

/** The end of a scatter chart's series that does not say whether its line is smooth: Excel would take it to be. */
const SMOOTH_UNSAID = "</c:yVal></c:ser>";
const STRAIGHT = '</c:yVal><c:smooth val="0"/></c:ser>';

/**
 * The file without lines between points that are to stand alone, and with straight lines between the others: hucre can
 * only colour the ones, and does not say the other.
 */
export async function withStraightLines(file: Uint8Array, plans: readonly SheetPlan[]): Promise<Uint8Array> {
  let mended = file;
  for (const [i, { kind }] of plans.flatMap(({ charts = [] }) => charts).entries()) {
    if (kind !== "scatter") continue;
    const path = `xl/charts/chart${i + 1}.xml`;
    mended = await withPart(mended, path, (xml) =>
      xml.replace(LINE_UNASKED, "<a:ln><a:noFill/></a:ln>").replaceAll(SMOOTH_UNSAID, STRAIGHT),
    );
  }
  return mended;
}
