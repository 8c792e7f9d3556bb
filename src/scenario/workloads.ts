import { WORKLOAD_TABLE, type WorkloadRow } from "../catalog/workloadTable";
import { DomainError } from "../engine/check";
import { type Decimal, ZERO } from "../engine/decimal";
import { columnOf } from "./layer";
import { isBlankOrZero, isMissing, isZeroWord } from "./missingFigure";
import { type CellValue, type Range, cellText, figure } from "./range";

/** A row of a Workloads table as it is computed with. */
export interface Workload {
  readonly name: string;
  readonly api: string;
  /** One of the two: tokens a month, or what is paid for them in the reporting currency. */
  readonly tokens?: Decimal;
  readonly spend?: Decimal;
  readonly inputShare: Decimal;
  readonly cachedShare: Decimal;
  readonly batchShare: Decimal;
  readonly growth: Decimal;
  readonly discount?: Decimal;
  readonly qualityFloor?: Decimal;
  readonly mayLeave: boolean;
  readonly peaksTogether: boolean;
}

type Field = keyof WorkloadRow;
const NEEDED: readonly Field[] = ["name", "api", "inputShare"];

function headerOf(field: Field): string {
  return WORKLOAD_TABLE.columns.find((column) => column.field === field)!.header;
}

/** The rows of a Workloads table with its headers. A blank and a 0 are 0, or nothing where a figure may be missing; a row without a name and an API is passed over. */
export function workloadsOf(range: Range): Workload[] {
  const fields = (range[0] ?? []).map((header) => columnOf(WORKLOAD_TABLE, cellText(header))?.field);
  const missing = NEEDED.filter((field) => !fields.includes(field)).map(headerOf);
  if (!fields.includes("tokens") && !fields.includes("spend")) missing.push(`${headerOf("tokens")} or ${headerOf("spend")}`);
  if (missing.length > 0) throw new DomainError(`The range is no Workloads table: it lacks ${missing.join(", ")}. Pass it with its header row, such as Workloads[#All].`);
  const workloads = range.slice(1).flatMap((row, i) => {
    const cell = (field: Field): CellValue => row[fields.indexOf(field)];
    return isBlankOrZero(cell("name")) && isBlankOrZero(cell("api")) ? [] : [workload(cell, i + 1)];
  });
  if (workloads.length === 0) throw new DomainError(`The Workloads table has no row with a name under ${headerOf("name")}.`);
  return workloads;
}

function workload(cell: (field: Field) => CellValue, row: number): Workload {
  const label = (field: Field) => `${headerOf(field)} in row ${row}`;
  const given = (field: Field): Decimal | undefined => {
    const { domain } = WORKLOAD_TABLE.columns.find((column) => column.field === field)!;
    if (isZeroWord(cell(field))) return ZERO;
    return isMissing(cell(field)) ? undefined : figure(label(field), cell(field), domain!);
  };
  const text = (field: Field): string => {
    const written = isBlankOrZero(cell(field)) ? "" : cellText(cell(field));
    if (written === "") throw new DomainError(`${label(field)} is blank.`);
    return written;
  };
  const [tokens, spend, discount, qualityFloor] = [given("tokens"), given("spend"), given("discount"), given("qualityFloor")];
  if (tokens && spend) throw new DomainError(`${label("tokens")} and ${headerOf("spend")} are both given: keep one.`);
  if (!tokens && !spend) throw new DomainError(`${label("tokens")} is missing, and so is ${headerOf("spend")}: give one of them.`);
  return {
    name: text("name"), api: text("api"), inputShare: given("inputShare") ?? ZERO, cachedShare: given("cachedShare") ?? ZERO, batchShare: given("batchShare") ?? ZERO, growth: given("growth") ?? ZERO,
    mayLeave: flag(label("mayLeave"), cell("mayLeave")) ?? true, peaksTogether: flag(label("peaksTogether"), cell("peaksTogether")) ?? false,
    ...(tokens && { tokens }), ...(spend && { spend }), ...(discount && { discount }), ...(qualityFloor && { qualityFloor }),
  };
}

const FLAGS: Readonly<Record<string, boolean>> = { yes: true, true: true, "1": true, no: false, false: false };

/** Yes or no; nothing where the cell is blank, or the 0 that stands for a blank. */
function flag(label: string, cell: CellValue): boolean | undefined {
  if (isMissing(cell)) return undefined;
  const word = cellText(cell).toLowerCase();
  if (word in FLAGS) return FLAGS[word];
  throw new DomainError(`${label} is "${word.slice(0, 40)}"; write yes or no.`);
}
