import type { ModelRecord } from "./records";

type Licence = Pick<ModelRecord, "licence" | "licenceWarning">;

/** A licence that the catalog's source has read on the model card. */
export function verified(licence: string): Licence {
  return { licence };
}

/** A licence that is reported but not verified on the model card. */
export function unverified(licence: string): Licence {
  return { licence, licenceWarning: "Not verified: read the licence on the model card before you rely on it" };
}

/** A licence that rules out commercial use. */
export function nonCommercial(licence: string): Licence {
  return { licence, licenceWarning: "Commercial use is not allowed under this licence" };
}
