import type { BlockLine } from "../blocks/block";
import type { PlanValue } from "../plan";
import type { FormatName } from "../styles";

/** Words or figures as printed. */
export function printed(label: string, format: FormatName, value: (i: number) => PlanValue): BlockLine {
  return { label, format, style: (i) => (typeof value(i) === "string" && value(i) !== "" ? "text" : "reference"), value };
}

/** What the engine makes of them, by a formula over their cells. */
export function computed(label: string, format: FormatName, formula: (i: number) => string, value: (i: number) => PlanValue): BlockLine {
  return { label, format, formula, value };
}
