import { formulaOf } from "../../forms/formulas";
import { COMPARISON } from "../../model/comparison";
import { MODEL } from "../../model/model";
import type { Scenario } from "../../scenario/scenario";
import { sheetPrefix } from "../address";
import type { WorkbookNames } from "../names";
import { apiCell, deploymentCell } from "../workings/figureCells";
import { followedBy } from "../workings/followedMonths";
import { ofModelName } from "../workings/monthBlocks";
import { linkedCells } from "../workings/workingsCells";
import * as layout from "./layout";

/** What a million tokens costs on average over the horizon, as formulas: from the months of the workings where months differ, else in closed form. */
export function averageCosts(names: WorkbookNames, scenario: Scenario) {
  const { changing, counted, inMonths } = followedBy(names, scenario);
  const workings = sheetPrefix(names.sheets.workings);
  const term = (each: layout.Term) => layout.termCell(each, names.chosen);
  const last = `MIN(${term("horizon")},${counted})`;
  const byThen = (name: string) => `INDEX(${inMonths(name)!},${last})`;
  const settings = linkedCells(names).scenario;
  return {
    ofModel: (model: number): string => {
      const at = (column: layout.Column) => layout.cell(column, model);
      const steadily: Readonly<Record<string, string>> = {
        capitalUsed: workings + deploymentCell("capitalUsed", model), running: at("running"), served: at("volume"), horizon: term("horizon"), tokensPerPriceUnit: term("tokensPerPriceUnit"),
      };
      const [month, paid, life] = [inMonths("month")!, inMonths(ofModelName("paidSoFar", model))!, settings.cell("replacedAfter")];
      const left = (when: string) => formulaOf(MODEL, "leftOfLife", (each) => ({ month: when, horizon: last, replacedAfter: life })[each], { eachMember: true });
      // What has been paid so far by what a purchase a month later has left more, instead of each purchase by what it has left.
      const purchasesLeft = `IF(${life}=0,${byThen(ofModelName("paidSoFar", model))},${byThen(ofModelName("paidSoFar", model))}*${left(last)}-SUMPRODUCT((${month}<${last})*${paid}*(${left(`(${month}+1)`)}-${left(month)})))`;
      const followed: Readonly<Record<string, string>> = {
        totalCost: `(${byThen(ofModelName("ownSoFar", model))}-${settings.cell("residualValue")}*${purchasesLeft})`,
        tokensServed: `(${at("volume")}*${byThen("volumesSoFar")})`, tokensPerPriceUnit: term("tokensPerPriceUnit"),
      };
      return `IF(${changing},${formulaOf(MODEL, "costPerMillion", (each) => followed[each])},${formulaOf(MODEL, "steadyCostPerMillion", (each) => steadily[each])})`;
    },
    ofApi: (api: number): string => {
      const paid = workings + apiCell("pricePaid", api);
      return `IF(${changing},${formulaOf(COMPARISON, "averagePrice", (each) => (each === "pricePaid" ? paid : each === "averagePrice" ? undefined : byThen(each)))},${paid})`;
    },
  };
}
