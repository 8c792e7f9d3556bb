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

/** What the catalog says of a licence that rules out commercial use. */
export const NON_COMMERCIAL = "Commercial use is not allowed under this licence";

/** A licence that rules out commercial use. */
export function nonCommercial(licence: string): Licence {
  return { licence, licenceWarning: NON_COMMERCIAL };
}

/** A licence that allows commercial use to some, or in some ways, and must be read first. */
export function restricted(licence: string): Licence {
  return { licence, licenceWarning: "Restricts some uses or users: read it before you rely on it" };
}
