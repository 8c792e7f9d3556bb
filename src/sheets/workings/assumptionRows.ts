import { setting, type SettingKey } from "../../engine/settings";
import { CONSTANTS } from "../../model/figures";
import { CATALOG_WORD, TEXT_SETTINGS, TEXT_SETTING_KEYS, type TextSettingKey } from "../../engine/textSettings";
import { typedDomain } from "../../engine/unitSlips";
import type { Scenario } from "../../scenario/scenario";
import { FIXED_COLUMN, cellArea, reference } from "../address";
import { SETTING_FORMATS } from "../assumptionsTable";
import { emptyCell, formulaCell, sectionHeading, valueCell, valueRow } from "../cells";
import type { WorkbookNames } from "../names";
import type { PlanCell, PlanName, PlanValue } from "../plan";
import { ASSUMPTIONS_SECTION, CONVERSIONS, CONVERSIONS_SECTION, IN_FORCE_COLUMN, USED_SETTINGS } from "./layout";

const HEADERS = ["Setting", "Value", "At least", "More than", "At most", "Less than", "Whole", "Or the word", "In force", "Unit"];
const [VALUE, AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, WHOLE, WORD, UNIT] = [1, 2, 3, 4, 5, 6, 7, 9];

/** The assumptions used, each looked up once and held to its domain: outside it the value in force is #N/A. */
export function assumptionCells(names: WorkbookNames, scenario: Scenario, columnCount: number): PlanCell[] {
  const { settings } = scenario;
  const { heading, first } = ASSUMPTIONS_SECTION;
  return [
    ...sectionHeading(heading, "Assumptions in force", columnCount),
    ...valueRow(heading + 1, 0, HEADERS, "header"),
    ...USED_SETTINGS.flatMap((key, i) =>
      settingCells(first + i, key, names.tables.assumptions, settings[key]?.toNumber() ?? setting(key).word ?? ""),
    ),
    ...TEXT_SETTING_KEYS.flatMap((key, i) => textCells(first + USED_SETTINGS.length + i, key, names, scenario)),
  ];
}

function settingCells(row: number, key: SettingKey, table: string, expected: PlanValue): PlanCell[] {
  const { label, unit, show, word } = setting(key);
  const domain = typedDomain(key, setting(key).domain);
  const format = SETTING_FORMATS[show];
  const limits = [
    [AT_LEAST, domain.atLeast],
    [MORE_THAN, domain.above],
    [AT_MOST, domain.atMost],
    [LESS_THAN, domain.below],
    [WHOLE, domain.whole ? "yes" : undefined],
    [WORD, word],
  ] as const;
  const name = reference(row, 0, FIXED_COLUMN);
  return [
    valueCell(row, 0, label, "text"),
    formulaCell(row, VALUE, `INDEX(${table}[Value],MATCH(${name},${table}[Setting],0))`, expected, {
      style: "resultLink",
      format,
    }),
    ...limits.map(([column, limit]) =>
      limit === undefined ? emptyCell(row, column, "reference", "general") : valueCell(row, column, limit, "reference", show === "date" ? format : "general"),
    ),
    formulaCell(row, IN_FORCE_COLUMN, inForceFormula(row), expected, { style: "total", format }),
    valueCell(row, UNIT, unit, "label"),
  ];
}

/** A name typed among the assumptions; an older table lacks the row. */
function textCells(row: number, key: TextSettingKey, { tables }: WorkbookNames, { choice }: Scenario): PlanCell[] {
  const { label, unit } = TEXT_SETTINGS[key];
  const value = reference(row, VALUE, FIXED_COLUMN);
  const listed = { gpu: `COUNTIF(${tables.gpus}[GPU],${value})=1`, precision: `COUNTIF(${tables.deployments}[Precision],${value})>0` }[key];
  const expected = choice[key] ?? CATALOG_WORD;
  return [
    valueCell(row, 0, label, "text"),
    formulaCell(row, VALUE, `IFERROR(INDEX(${tables.assumptions}[Value],MATCH(${reference(row, 0, FIXED_COLUMN)},${tables.assumptions}[Setting],0)),${reference(row, WORD, FIXED_COLUMN)})`, expected, { style: "resultLink", format: "general" }),
    ...[AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, WHOLE].map((column) => emptyCell(row, column, "reference", "general")),
    valueCell(row, WORD, CATALOG_WORD, "reference", "general"),
    formulaCell(row, IN_FORCE_COLUMN, `IF(OR(${value}="",${value}=0,${value}=${reference(row, WORD, FIXED_COLUMN)}),${reference(row, WORD, FIXED_COLUMN)},IF(${listed},${value},NA()))`, expected, { style: "total", format: "general" }),
    valueCell(row, UNIT, unit, "label"),
  ];
}

/** One formula for every setting, whichever limits it has. */
function inForceFormula(row: number): string {
  const cell = (column: number) => reference(row, column, FIXED_COLUMN);
  const value = cell(VALUE);
  const inside = [
    `OR(${cell(AT_LEAST)}="",${value}>=${cell(AT_LEAST)})`,
    `OR(${cell(MORE_THAN)}="",${value}>${cell(MORE_THAN)})`,
    `OR(${cell(AT_MOST)}="",${value}<=${cell(AT_MOST)})`,
    `OR(${cell(LESS_THAN)}="",${value}<${cell(LESS_THAN)})`,
    `OR(${cell(WHOLE)}="",${value}=INT(${value}))`,
  ].join(",");
  return `IF(ISNUMBER(${value}),IF(AND(${inside}),${value},NA()),IF(AND(${cell(WORD)}<>"",${value}=${cell(WORD)}),${value},NA()))`;
}

/** The settings an auditor asks for by name. */
const NAMED: readonly SettingKey[] = [
  "hoursPerMonth", "utilization", "electricityRate", "inputShare", "volume", "horizon", "discountRate", "taxRate", "asOf",
];

/** Names for the values in force: "Discount_rate" and the like. */
export function assumptionNames(): PlanName[] {
  return NAMED.map((key) => {
    const { label, unit } = setting(key);
    const area = cellArea(ASSUMPTIONS_SECTION.first + USED_SETTINGS.indexOf(key), IN_FORCE_COLUMN);
    return { name: label.replace(/ /g, "_"), area, comment: `${label} in force (${unit})` };
  });
}

/** The unit conversions, in cells so that no formula holds a number of its own. */
export function conversionCells(columnCount: number): PlanCell[] {
  const { heading, first } = CONVERSIONS_SECTION;
  return [
    ...sectionHeading(heading, "Unit conversions", columnCount),
    ...CONVERSIONS.flatMap((name, i) => [
      valueCell(first + i, 0, CONSTANTS[name].label, "text"),
      valueCell(first + i, IN_FORCE_COLUMN, CONSTANTS[name].constant!, "total", "count"),
    ]),
  ];
}
