import { matches } from "../catalog/lookup";
import type { Scenario } from "./scenarioRecord";

/** The open model that a name stands for: the model itself where a deployment of it is named. */
export function openModelOf({ models }: Pick<Scenario, "models">, name: string): string {
  const [record] = matches(models, name);
  return record?.deploymentOf ?? record?.name ?? name;
}
