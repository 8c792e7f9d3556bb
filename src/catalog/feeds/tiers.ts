import { UnsoundListingError } from "./unsoundListing";

/** The one threshold at which prices change; undefined where there is none. More than one is more than the catalog knows. */
export function oneThreshold(starts: Iterable<number>): number | undefined {
  const [first, ...others] = new Set(starts);
  if (others.length > 0) throw new UnsoundListingError(`tiers above ${[first, ...others].map((start) => start?.toLocaleString("en-US")).join(" and ")} tokens; the table has columns for one`);
  return first;
}
