import type { Name } from "../../model/model";
import { native } from "../expression";
import { modelLine, steady } from "../modelLines";
import { type NativeForms, numberOrZero } from "./form";

/** What a model of one's own costs and serves. */
export const LOCAL_FORMS: NativeForms = {
  LOCALCOST: {
    arguments: ["fixed", "number"],
    formula: (given, context) => {
      const of = (name: Name) => modelLine(context, name, given.name(0));
      return steady(context, native`${of("hardware")}+${of("running")}*${numberOrZero(given, 1)}`, "volumeGrowth");
    },
  },
  COSTPERMTOK: { arguments: ["fixed"], formula: ({ name }, context) => steady(context, modelLine(context, "steadyCostPerMillion", name(0)), "volumeGrowth") },
};
