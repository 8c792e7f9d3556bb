import type { Name } from "../../model/model";

/** Running cost of a month, line by line: a part for each deployment, a part for all, and what both rise by from month to month. */
export const RUNNING = {
  electricity: { label: "Electricity", each: "electricityEach", rise: "rateRise" },
  maintenance: { label: "Maintenance", each: "maintenanceEach" },
  software: { label: "Software", each: "softwareEach" },
  colocation: { label: "Colocation", each: "colocationEach" },
  staff: { label: "Staff", each: "staffEach", fixed: "staffCost", rise: "salaryRise" },
  other: { label: "Other running cost", fixed: "otherRunningCost" },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly each?: Name; readonly fixed?: Name; readonly rise?: Name }>>;
export type RunningLine = keyof typeof RUNNING;
export const RUNNING_LINES = Object.keys(RUNNING) as RunningLine[];
export type MonthLine = "month" | "begins" | "quarter" | "year" | "api" | RunningLine | "depreciation" | "sale" | "tax" | "capital" | "residual" | "rent";
