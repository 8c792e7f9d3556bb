import { gpuFormula, modelFormula, steady } from "../modelLines";
import type { NativeForms } from "./form";

/** Rented GPUs, and an hour of one's own. */
export const RENTAL_FORMS: NativeForms = {
  RENTBREAKEVEN: { arguments: ["fixed"], formula: ({ name }, context) => steady(context, modelFormula(context, "rentBreakEven", name(0)), "volumeGrowth", "gpuPriceDecline", "rentDecline") },
  BREAKEVENUTILIZATION: { arguments: ["fixed", "fixed"], formula: ({ name }, context) => modelFormula(context, "rentUtilization", name(0), name(1)) },
  GPUHOUR: { arguments: ["fixed"], formula: ({ name }, context) => gpuFormula(context, "gpuHour", name(0)) },
};
