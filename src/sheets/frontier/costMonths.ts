import { formulaOf } from "../../forms/formulas";
import { COMPARISON } from "../../model/comparison";
import { MODEL } from "../../model/model";
import type { Scenario } from "../../scenario/scenario";
import type { Cells } from "../blocks/block";
import { readingFrom } from "../blocks/modelLines";
import type { WorkbookNames } from "../names";
import { followedBy } from "../workings/followedMonths";
import { ofModelName } from "../workings/monthBlocks";
import { linkedCells } from "../workings/workingsCells";
import type { Column, Term } from "./layout";

/** What a million tokens costs on average over the horizon, as formulas: from the months of the workings where months differ, else in closed form. */
export function averageCosts(names: WorkbookNames, scenario: Scenario, candidates: Cells<Column>, terms: Cells<Term>) {
  const { changing, counted, inMonths } = followedBy(names, scenario);
  const last = `MIN(${terms.cell("horizon")},${counted})`;
  const byThen = (name: string) => `INDEX(${inMonths(name)!},${last})`;
  const { scenario: settings, deployments, apis } = linkedCells(names);
  const reading = readingFrom(candidates, terms, deployments, settings);
  return {
    ofModel: (model: number): string => {
      const [month, paid, life] = [inMonths("month")!, inMonths(ofModelName("paidSoFar", model))!, settings.cell("replacedAfter")];
      const left = (when: string) => formulaOf(MODEL, "leftOfLife", (each) => ({ month: when, horizon: last, replacedAfter: life })[each], { eachMember: true });
      const paidByThen = byThen(ofModelName("paidSoFar", model));
      const followed: Readonly<Record<string, string>> = {
        spent: byThen(ofModelName("ownSoFar", model)),
        // What has been paid so far by what a purchase a month later has left more, instead of each purchase by what it has left.
        purchasesLeft: `IF(${life}=0,${paidByThen},${paidByThen}*${left(last)}-SUMPRODUCT((${month}<${last})*${paid}*(${left(`(${month}+1)`)}-${left(month)})))`,
        tokensServed: `(${candidates.cell("served", model)}*${byThen("volumesSoFar")})`,
      };
      return `IF(${changing},${formulaOf(MODEL, "costPerMillion", (each, month) => followed[each] ?? reading(model)(each, month))},${formulaOf(MODEL, "steadyCostPerMillion", reading(model))})`;
    },
    ofApi: (api: number): string => {
      const paid = apis.cell("pricePaid", api);
      return `IF(${changing},${formulaOf(COMPARISON, "averagePrice", (each) => (each === "pricePaid" ? paid : each === "averagePrice" ? undefined : byThen(each)))},${paid})`;
    },
  };
}
