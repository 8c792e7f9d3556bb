import { expect, it } from "vitest";
import { formerSettings, inForceOf } from "../../src/sheets/formerChoice";
import type { FormerSheet } from "../../src/sheets/formerSheet";

/** A sheet of assumptions with what stands in its first columns; the table's headers are in the third row. */
function assumptions(...rows: readonly (readonly unknown[])[]): FormerSheet {
  const shown = (row: number, column: number) => rows[row]?.[column] ?? "";
  return { name: "Assumptions", rowCount: rows.length, shown, typed: shown, table: { name: "Assumptions", headers: rows[2]!.map(String), firstRow: 3, column: 0, rowCount: rows.length - 3 } };
}

it("reads a table with one column for what is typed, as before there were scenarios", () => {
  const settings = formerSettings(assumptions(["Preset to use", "Full cost"], [], ["Setting", "Your value", "Value"], ["Electricity rate", 0.3, 0.3], ["Horizon", "", 60], ["Moon phase", 2, 2]));
  expect(settings).toEqual({ preset: "fullCost", scenarios: [{ name: "Base", typed: [["Electricity rate", 0.3]] }], inForce: 0, unknown: [["Moon phase", 2]] });
});

it("reads scenarios side by side: a blank is what the first says, and one volume leaves no room for another", () => {
  const settings = formerSettings(assumptions(["Preset to use", "Published"], ["Scenario in force", "stress"], ["Setting", "Base", "Stress", "Value"], ["Electricity rate", 0.3, "", 0.3], ["Volume", 5, "", ""], ["Horizon", 48, 60, 60], ["Monthly spend", "", 900, 900]));
  expect(settings.inForce).toBe(1);
  expect(inForceOf(settings, 0)).toEqual([["Electricity rate", 0.3], ["Volume", 5], ["Horizon", 48]]);
  expect(inForceOf(settings, 1)).toEqual([["Electricity rate", 0.3], ["Horizon", 60], ["Monthly spend", 900]]);
});
