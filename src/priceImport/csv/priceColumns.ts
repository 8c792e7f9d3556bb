import { type ColumnSubject, LIST_FIELDS, type ListField } from "./columnLayout";
import { proposedLayout } from "./columnProposal";
import { openQuestions } from "./openQuestions";

/** Matching the columns of prices. */
export const PRICE_COLUMNS: ColumnSubject<ListField> = { fields: LIST_FIELDS, asksCached: false, proposed: proposedLayout, open: openQuestions };
