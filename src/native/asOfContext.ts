import { type CellValue, isBlank } from "../scenario/range";
import { dateSerial } from "../scenario/dateCell";
import { withSettings } from "../scenario/varied";
import type { Context } from "./context";

/** A context on a day; the present one where the day is left out. */
export function asOfContext(context: Context, day: CellValue): Context {
  if (isBlank(day) || day === 0) return context;
  const asOf = dateSerial("as_of", day);
  const { scenario } = context;
  return { ...context, scenario: withSettings(scenario, { asOf }), key: `${context.key}@${asOf.toString()}` };
}
