import { API_FORMS } from "./apiForms";
import { BREAK_EVEN_FORMS } from "./breakEvenForms";
import { CATALOG_FORMS } from "./catalogForms";
import type { NativeForms } from "./form";
import { LABEL_FORMS } from "./labelForms";
import { LINE_FORMS } from "./lineForms";
import { LOCAL_FORMS } from "./localForms";
import { RENTAL_FORMS } from "./rentalForms";
import { RETURN_FORMS } from "./returnForms";
import { SIZING_FORMS } from "./sizingForms";

/** The functions that one formula of Excel's own can take the place of; the others give tables or search for their answer. */
export const NATIVE_FORMS: NativeForms = {
  ...LINE_FORMS, ...LOCAL_FORMS, ...BREAK_EVEN_FORMS, ...RETURN_FORMS, ...RENTAL_FORMS, ...API_FORMS, ...SIZING_FORMS, ...LABEL_FORMS, ...CATALOG_FORMS,
};
