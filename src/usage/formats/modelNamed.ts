import { UnsoundListingError } from "../../catalog/feeds/unsoundListing";
import type { Fields } from "../fields";

/** The API that a row names, by the first of some fields that has a text; refused where none has. */
export function modelNamed(row: Fields, ...names: readonly string[]): string {
  const model = row.text(...names);
  if (model !== "") return model;
  throw new UnsoundListingError(`no ${names[0]}: the row does not say which API was used; export it again grouped by model`);
}
