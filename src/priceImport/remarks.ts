import type { FeedModel } from "../catalog/feeds/feedPrice";
import { zerosOf } from "../catalog/feeds/plausible";
import type { JudgingOptions } from "./apiEntries";

/** Whether the list says that the model is retired, or has ended by the day on which the list is read. */
export function hasEnded({ retired, ends }: FeedModel, { day, today = day }: JudgingOptions): boolean {
  return retired === true || (ends !== undefined && ends <= (today > day ? today : day));
}

/** The Note of a row: what the list says, and what of its prices has no column or is left blank. */
export function noteOf(model: FeedModel, options: JudgingOptions): string {
  const zeros = [...new Set(model.prices.flatMap(zerosOf))];
  return [
    ...(model.note ? [model.note] : []),
    ...(model.ends === undefined ? [] : [`${hasEnded(model, options) ? "Ended" : "Ends"} on ${model.ends} by the list`]),
    ...(model.leftOut?.length ? [`Not in these figures: ${model.leftOut.join(", ")}`] : []),
    ...(zeros.length > 0 ? [`0 in the list, left blank: ${zeros.join(", ")}`] : []),
  ].join(". ");
}
