import { NON_COMMERCIAL } from "../catalog/licences";
import { known, unknownName } from "../catalog/lookup";
import { MODEL_TABLE } from "../catalog/tables";
import { orUndefined } from "../engine/check";
import { Decimal } from "../engine/decimal";
import { qualityDifference } from "./answers";
import { deploymentOf } from "./figures";
import { hostsOf } from "./hosts";
import type { Scenario } from "./scenario";

const HEADERS = ["Open model", "Quality gap", "Quality", "Deployment known", "Licence", "Commercial use", "Sellers", "Meets all"] as const;
/** The study's criterion: within 20% of the commercial score. A Quality floor takes its place. */
export const STUDY_FLOOR = new Decimal("0.2");

/**
 * Which of the study's four criteria each open model meets beside an API, with headers (section III-B: quality, GPUs, licence,
 * community): a gap within the Quality floor, a deployment of known figures, a licence that allows commercial use, and somebody
 * who sells it by the token, which tells that others run it. An unknown open model is refused.
 */
export function candidatesTable(scenario: Scenario, models: readonly string[], api: string): (Decimal | string | number)[][] {
  return [[...HEADERS], ...models.map((model) => candidateRow(scenario, model, api))];
}

function candidateRow(scenario: Scenario, model: string, api: string): (Decimal | string | number)[] {
  const floor = scenario.settings.qualityFloor ?? STUDY_FLOOR;
  const record = known(scenario.models, model);
  if (!record) throw unknownName("open model", model, scenario.models, MODEL_TABLE.name);
  const gap = orUndefined(() => qualityDifference(scenario, model, api));
  const quality = gap === undefined ? "not known" : yesNo(gap.neg().lte(floor));
  const deployment = yesNo(orUndefined(() => deploymentOf(scenario, model)) !== undefined);
  const { licence = "not stated", licenceWarning } = record;
  const commercial = licenceWarning === NON_COMMERCIAL ? "no" : licenceWarning === undefined && record.licence !== undefined ? "yes" : "read it first";
  const sellers = hostsOf(scenario, model).length;
  const meetsAll = quality === "yes" && deployment === "yes" && commercial === "yes" && sellers > 0;
  return [model, gap ?? "", quality, deployment, licence, commercial, sellers, yesNo(meetsAll)];
}

function yesNo(is: boolean): "yes" | "no" {
  return is ? "yes" : "no";
}
