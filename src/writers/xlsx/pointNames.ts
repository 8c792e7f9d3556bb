import { FIXED, areaReference, sheetPrefix } from "../../sheets/address";
import type { ChartSeries, SheetPlan } from "../../sheets/plan";
import { withPart } from "./zipPart";

/** The name of a series as a fixed text. */
const FIXED_NAME = /<c:tx><c:v>([^<]*)<\/c:v><\/c:tx>/g;

/** The file with the names of points read from their cells: hucre writes the names of series as fixed texts only. */
export async function withPointNames(file: Uint8Array, plans: readonly SheetPlan[]): Promise<Uint8Array> {
  const charts = plans.flatMap(({ name, charts: drawn = [] }) => drawn.map(({ series }) => ({ sheetName: name, series })));
  let named = file;
  for (const [i, { sheetName, series }] of charts.entries()) {
    if (series.every(({ pointName }) => !pointName)) continue;
    named = await withPart(named, `xl/charts/chart${i + 1}.xml`, (xml) => withNamesRead(xml, sheetName, series));
  }
  return named;
}

function withNamesRead(xml: string, sheetName: string, series: readonly ChartSeries[]): string {
  let i = 0;
  return xml.replace(FIXED_NAME, (fixed, name: string) => {
    const cell = series[i++]?.pointName?.cell;
    if (!cell) return fixed;
    const formula = xmlText(sheetPrefix(sheetName) + areaReference(cell, FIXED));
    return `<c:tx><c:strRef><c:f>${formula}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${name}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;
  });
}

function xmlText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
