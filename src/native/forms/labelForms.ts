import { PAYBACK_BANDS, SEGMENTS } from "../../catalog/decision";
import { LONG_TERM_FROM, MEDIUM_FROM, MEDIUM_TO, MID_TERM_FROM } from "../../engine/bands";
import { SCALING_LAW } from "../../engine/scaling";
import { NEVER } from "../../scenario/matrix";
import { type Expression, native } from "../expression";
import { constant } from "../workings";
import { type NativeForms, numberOrZero } from "./form";

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
    arguments: ["number"],
    formula: (given) => native`${law("intercept")}+${law("slope")}*LOG10(${numberOrZero(given, 0)})`,
  },
  COSTEFFICIENCY: { arguments: ["number", "number"], formula: (given) => native`${numberOrZero(given, 0)}/${numberOrZero(given, 1)}` },
};

function limit(label: string, months: number): Expression {
  return constant(label, months, "months", SHORT.source);
}

function law(part: keyof typeof SCALING_LAW): Expression {
  return constant(`Scaling law: ${part}`, SCALING_LAW[part].toNumber(), "accuracy", "Serverless paper, Table 6 (equation 17)", "number");
}
