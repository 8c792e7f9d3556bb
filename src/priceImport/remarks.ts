import type { FeedModel } from "../catalog/feeds/feedPrice";
import { zerosOf } from "../catalog/feeds/plausible";

/** The days by which a list is judged. */
export interface ListDays {
  /** ISO day on which the list is taken to be right. */
  readonly day: string;
  /** ISO day on which it is read, by which models have ended; the list's day where it is left out. */
  readonly today?: string;
}

/** Whether the list says that the model is retired, or has ended by the day on which the list is read. */
export function hasEnded({ retired, ends }: FeedModel, { day, today = day }: ListDays): boolean {
  return retired === true || (ends !== undefined && ends <= (today > day ? today : day));
}

/** The Note of a row: what the list says, and what of its prices has no column or is left blank. */
export function noteOf(model: FeedModel, days: ListDays): string {
  const zeros = [...new Set(model.prices.flatMap(zerosOf))];
  return [
    ...(model.note ? [model.note] : []),
    ...(model.ends === undefined ? [] : [`${hasEnded(model, days) ? "Ended" : "Ends"} on ${model.ends} by the list`]),
    ...(model.leftOut?.length ? [`Not in these figures: ${model.leftOut.join(", ")}`] : []),
    ...(zeros.length > 0 ? [`0 in the list, left blank: ${zeros.join(", ")}`] : []),
  ].join(". ");
}
