import { lateTables } from "../src/scenario/lateTables";
import type { OverLines } from "../src/scenario/overLines";
import type { Question } from "../src/scenario/outputs";
import { cellText } from "../src/scenario/range";
import { scenarioOf } from "../src/scenario/scenario";
import { Decimal } from "../src/engine/decimal";
import { name, needed, number, optionalNumber } from "./arguments";
import { cell, spill } from "./cell";

const DEFAULT_SWING = new Decimal("0.2");

/** The question the first three arguments ask; the API may stay blank where the output compares with none. */
function question(output: string, model: string, api: string, context: any[][][]): Question {
  const asked = lateTables().whatIf.outputNamed(cellText(output));
  return { output: asked, model: name("model", model), api: asked.needsApi ? name("api", api) : cellText(api), scenario: scenarioOf(context) };
}

/**
 * An output for every pair of two settings' values, with headers (a data table, which Excel's own cannot make of custom functions). All else stays as it is: do not read it as a forecast where the two move together, such as utilization and volume.
 * @customfunction GRID
 * @param {string} output BREAKEVEN, NPV, IRR, SAVINGS (at the Horizon), TCO or COSTPERMTOK.
 * @param {string} model Open model in the catalog.
 * @param {string} api API in the catalog; may stay blank for an output without an API.
 * @param {string} row_setting Label of the setting that goes down, such as "Utilization".
 * @param {any[][]} row_values Its values; blanks and zeros are one 0 where the setting may be 0, else passed over.
 * @param {string} [column_setting] Label of the setting that goes across; left out, the table has one column.
 * @param {any[][]} [column_values] Its values.
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers.
 * @returns {any[][]} A table; never where it never pays back, none where there is no value.
 */
export function grid(
  output: string, model: string, api: string, row_setting: string, row_values: any[][], column_setting: string, column_values: any[][], context: any[][][],
): any[][] {
  return spill(() => {
    const { gridSide, gridTable } = lateTables().whatIf;
    const asked = question(output, model, api, context);
    const { choice } = asked.scenario;
    const rows = gridSide(name("row_setting", row_setting), needed(row_values), choice);
    const columns = cellText(column_setting) === "" ? undefined : gridSide(cellText(column_setting), column_values ?? [], choice);
    return gridTable(asked, rows, columns);
  });
}
grid.over = { takes: ["output", "owned", "api"], lines: [] } as const satisfies OverLines;

/**
 * The value of one setting at which an output meets a target (Brent's method between low and high; the lowest it sees). #N/A says which ends were tried. One setting's alone: do not trust it where meeting the target would move other settings too.
 * @customfunction GOALSEEK
 * @param {string} output BREAKEVEN, NPV, IRR, SAVINGS (at the Horizon), TCO or COSTPERMTOK.
 * @param {number} target What the output shall be, such as 24 months.
 * @param {string} setting Label of the setting to change, such as "Electricity rate".
 * @param {string} model Open model in the catalog.
 * @param {string} api API in the catalog; may stay blank for an output without an API.
 * @param {number} [low] Low end of the search; left out, blank or 0: the setting's lowest allowed value, else a hundredth of its present value.
 * @param {number} [high] High end; left out, blank or 0: the setting's highest allowed value, else a hundred times its present value.
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers.
 * @returns {any} The setting's value, in the setting's unit.
 */
export function goalSeek(
  output: string, target: number, setting: string, model: string, api: string, low: number, high: number, context: any[][][],
): any {
  return cell(() => {
    const { soughtSetting, variedSetting } = lateTables().whatIf;
    return soughtSetting(question(output, model, api, context), {
      target: number(target), key: variedSetting(name("setting", setting)), low: optionalNumber(low), high: optionalNumber(high),
    });
  });
}
goalSeek.over = { takes: ["output", null, "setting", "owned", "api"], lines: [] } as const satisfies OverLines;

/**
 * Each setting in turn swung down and up by a share of its value, the largest effect on the output first, with headers. It shows what matters near the base case: the same swing is not equally likely for every setting, and settings at 0 have no bar.
 * @customfunction TORNADO
 * @param {string} output BREAKEVEN, NPV, IRR, SAVINGS (at the Horizon), TCO or COSTPERMTOK.
 * @param {string} model Open model in the catalog.
 * @param {string} api API in the catalog; may stay blank for an output without an API.
 * @param {number} [swing] Share of each setting's value, above 0 and below 1; left out, blank or 0: 0.2.
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers.
 * @returns {any[][]} A table sorted by effect.
 */
export function tornado(output: string, model: string, api: string, swing: number, context: any[][][]): any[][] {
  return spill(() => lateTables().whatIf.tornadoTable(question(output, model, api, context), optionalNumber(swing) ?? DEFAULT_SWING));
}
tornado.over = { takes: ["output", "owned", "api"], lines: [] } as const satisfies OverLines;

/**
 * Percentiles, mean and payback shares of an output when settings are uncertain, by seeded random trials, the same everywhere. The answer is no better than the ranges and their correlations; capacity is saturated unless Volume is set.
 * @customfunction SIMULATE
 * @param {string} output BREAKEVEN, NPV, IRR, SAVINGS (at the Horizon), TCO or COSTPERMTOK.
 * @param {string} model Open model in the catalog.
 * @param {string} api API in the catalog; may stay blank for an output without an API.
 * @param {any[][]} ranges Rows of Setting, Low, Mode, High; if wanted Shape: triangular (the default), PERT, uniform, or normal with Low and High its P5 and P95; if wanted a square of correlations, in the rows' order. A blank end counts as 0.
 * @param {number} [trials] 100 to 100,000; left out, blank or 0: 10,000; where only the decimal engine can tell, 200 and at most 1,000.
 * @param {number} [seed] Whole number; left out, blank or 0: 1. The same seed gives the same trials.
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers.
 * @returns {any[][]} A table of results.
 */
export function simulate(
  output: string, model: string, api: string, ranges: any[][], trials: number, seed: number, context: any[][][],
): any[][] {
  return spill(() => {
    const { settingSpreads, simulationTable } = lateTables().whatIf;
    const asked = question(output, model, api, context);
    return simulationTable(asked, settingSpreads(needed(ranges), asked.scenario.choice), { trials: optionalNumber(trials), seed: optionalNumber(seed) });
  });
}
simulate.over = { takes: ["output", "owned", "api"], lines: [] } as const satisfies OverLines;
