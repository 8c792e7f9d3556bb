import type { Name } from "../../model/model";

/** Running cost of a month, line by line: a line of the model's months, or what does not rise from month to month, for each deployment or for all. */
export const RUNNING = {
  electricity: { label: "Electricity", month: "monthElectricity" },
  maintenance: { label: "Maintenance", each: "maintenanceEach" },
  software: { label: "Software", each: "softwareEach" },
  colocation: { label: "Colocation", each: "colocationEach" },
  staff: { label: "Staff", month: "monthStaff" },
  other: { label: "Other running cost", all: "otherRunningCost" },
} as const satisfies Readonly<Record<string, { readonly label: string } & ({ readonly month: Name } | { readonly each: Name } | { readonly all: Name })>>;
export type RunningLine = keyof typeof RUNNING;
export const RUNNING_LINES = Object.keys(RUNNING) as RunningLine[];
export type MonthLine = "month" | "begins" | "quarter" | "year" | "api" | RunningLine | "depreciation" | "sale" | "tax" | "capital" | "residual" | "rent";
