import { PRESETS } from "../engine/settings";
import type { Fact } from "./titleBlock";

const EDITED = "Edited";

/** Which preset the assumptions stand at, found by comparing the values with each preset's column. */
export function presetFact(table: string): Fact {
  const formula = PRESETS.reduceRight(
    (otherwise, { label }) => `IF(SUMPRODUCT(--(${table}[Value]<>${table}[${label}]))=0,"${label}",${otherwise})`,
    `"${EDITED}"`,
  );
  return { label: "Preset", value: { formula, expected: PRESETS[0].label } };
}
