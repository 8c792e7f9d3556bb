import { costPerMillionTokens } from "../../scenario/ownershipAnswers";
import { capacity, electricity, hardwareCost, nameOf } from "../deployment";
import { native } from "../expression";
import { purchase, runningCost, steady, volume } from "../ownership";
import { settingValue } from "../settings";
import { conversion, working } from "../workings";
import { type NativeForms, numberOrZero } from "./form";

/** What a model of one's own costs and serves. */
export const LOCAL_FORMS: NativeForms = {
  CAPACITY: { arguments: ["fixed"], formula: ({ name }, context) => capacity(context, name(0)) },
  HARDWARECOST: { arguments: ["fixed"], formula: ({ name }, context) => hardwareCost(context, name(0)) },
  ELECTRICITY: { arguments: ["fixed"], formula: ({ name }, context) => electricity(context, name(0)) },
  RUNNINGCOST: { arguments: ["fixed"], formula: ({ name }, context) => runningCost(context, name(0)) },
  LOCALCOST: {
    arguments: ["fixed", "number"],
    formula: (given, context) => {
      const model = given.name(0);
      return steady(context, native`${purchase(context, model)}+${runningCost(context, model)}*${numberOrZero(given, 1)}`, "volumeGrowth");
    },
  },
  COSTPERMTOK: {
    arguments: ["fixed"],
    formula: ({ name }, context) => {
      const [model, H] = [name(0), settingValue(context, "horizon")];
      const cost = native`${purchase(context, model)}*(1-${settingValue(context, "residualValue")})+${runningCost(context, model)}*${H}`;
      const about = { of: nameOf(context, model), label: "Cost of owning", unit: "USD/1M tokens", format: "price", equation: "Equation 10: (purchase x (1 - residual value) + running cost x horizon) / tokens served" } as const;
      const spread = native`(${cost})/(${volume(context, model)}*${H}/${conversion("Tokens per price unit")})`;
      return working(context, { ...about, expected: costPerMillionTokens(context.scenario, model) }, steady(context, spread, "volumeGrowth"));
    },
  },
};
