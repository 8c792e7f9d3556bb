import type { Name } from "../../model/model";
import { native } from "../expression";
import { modelLine, steady } from "../modelLines";
import { type NativeForm, type NativeForms, numberOrZero } from "./form";

/** A function that is a line of a model's deployment. */
const line = (name: Name): NativeForm => ({ arguments: ["fixed"], formula: (given, context) => modelLine(context, name, given.name(0)) });

/** What a model of one's own costs and serves. */
export const LOCAL_FORMS: NativeForms = {
  CAPACITY: line("capacity"),
  HARDWARECOST: line("hardwareEach"),
  ELECTRICITY: line("electricityEach"),
  RUNNINGCOST: line("running"),
  LOCALCOST: {
    arguments: ["fixed", "number"],
    formula: (given, context) => {
      const of = (name: Name) => modelLine(context, name, given.name(0));
      return steady(context, native`${of("hardware")}+${of("running")}*${numberOrZero(given, 1)}`, "volumeGrowth");
    },
  },
  COSTPERMTOK: { arguments: ["fixed"], formula: ({ name }, context) => steady(context, modelLine(context, "steadyCostPerMillion", name(0)), "volumeGrowth") },
};
