import { PAYBACK_BANDS, SEGMENTS } from "../../catalog/decision";
import { nameKey } from "../../catalog/lookup";
import { LONG_TERM_FROM, MEDIUM_FROM, MEDIUM_TO, MID_TERM_FROM } from "../../engine/bands";
import { NEVER } from "../../scenario/matrix";
import { ACCURACY_FITS, type AccuracyFit } from "../../scenario/quality";
import { cellText } from "../../scenario/range";
import { type Expression, native } from "../expression";
import { modelFormula } from "../modelLines";
import { constant } from "../workings";
import { type NativeForms, asked, numberOrZero } from "./form";

const { "short-term": SHORT, "mid-term": MID, "long-term": LONG } = PAYBACK_BANDS;

/** Words for a number of months or tokens, and the scaling law. */
export const LABEL_FORMS: NativeForms = {
  PAYBACKBAND: {
    arguments: ["number"],
    formula: (given) => {
      const months = numberOrZero(given, 0);
      const numbers = native`IF(${months}<${limit("Mid-term from", MID_TERM_FROM)},"${SHORT.name}",IF(${months}<${limit("Long-term from", LONG_TERM_FROM)},"${MID.name}","${LONG.name}"))`;
      return native`IF(${months}="${NEVER}","${NEVER}",${numbers})`;
    },
  },
  SEGMENT: {
    arguments: ["number"],
    formula: (given) => {
      const tokens = numberOrZero(given, 0);
      const from = constant("Medium segment from", MEDIUM_FROM.toNumber(), "tokens/month", SEGMENTS.medium.source, "tokens");
      const to = constant("Medium segment to", MEDIUM_TO.toNumber(), "tokens/month", SEGMENTS.medium.source, "tokens");
      return native`IF(${tokens}<${from},"${SEGMENTS.small.name}",IF(${tokens}<=${to},"${SEGMENTS.medium.name}","${SEGMENTS.large.name}"))`;
    },
  },
  ACCURACY: {
    arguments: ["number", "fixed"],
    formula: (given, context) => {
      const { takes, line } = ACCURACY_FITS[(nameKey(cellText(given.fixed(1))) || "log") as AccuracyFit];
      return modelFormula(context, line, "", "", { [takes]: asked(given, 0) });
    },
  },
  COSTEFFICIENCY: {
    arguments: ["number", "number"],
    formula: (given, context) => modelFormula(context, "costEfficiency", "", "", { accuracyReached: asked(given, 0), hourlyCost: asked(given, 1) }),
  },
};

function limit(label: string, months: number): Expression {
  return constant(label, months, "months", SHORT.source);
}
