import { modelFormula, modelLine, steady } from "../modelLines";
import { type NativeForms, asked } from "./form";

/** What a model of one's own costs and serves. */
export const LOCAL_FORMS: NativeForms = {
  LOCALCOST: {
    arguments: ["fixed", "number"],
    formula: (given, context) => steady(context, modelFormula(context, "localCost", given.name(0), "", { elapsed: asked(given, 1) }), "volumeGrowth"),
  },
  COSTPERMTOK: { arguments: ["fixed"], formula: ({ name }, context) => steady(context, modelLine(context, "steadyCostPerMillion", name(0)), "volumeGrowth") },
};
