import { LONG_TERM_FROM, MEDIUM_FROM, MEDIUM_TO, MID_TERM_FROM, type PaybackBand, type Segment } from "../engine/bands";
import { COMPARED_DATE, PAPER } from "./sources";
import type { Sourced } from "./records";

/** A band of payback times, from its first month to before its last. */
export interface PaybackBandRecord extends Sourced {
  readonly name: PaybackBand;
  readonly fromMonths: number | null;
  readonly belowMonths: number | null;
}

const CONCLUSION = { source: `${PAPER.short}, section VII`, checked: COMPARED_DATE };

/** The payback bands of the break-even paper's conclusion; never is ours. */
export const PAYBACK_BANDS: Readonly<Record<PaybackBand, PaybackBandRecord>> = {
  "short-term": { name: "short-term", fromMonths: 0, belowMonths: MID_TERM_FROM, ...CONCLUSION },
  "mid-term": { name: "mid-term", fromMonths: MID_TERM_FROM, belowMonths: LONG_TERM_FROM, ...CONCLUSION },
  "long-term": { name: "long-term", fromMonths: LONG_TERM_FROM, belowMonths: null, ...CONCLUSION },
  never: { name: "never", fromMonths: null, belowMonths: null, source: "Ours: running costs at least as much as the API", checked: COMPARED_DATE },
};

/** What the framework says of an enterprise by its tokens per month. Models are those it names; figures are as printed. */
export interface SegmentRecord extends Sourced {
  readonly name: Segment;
  readonly fromTokens: number;
  readonly toTokens: number | null;
  readonly models: readonly string[];
  /** Months to break even, from the cheapest to the dearest comparison. */
  readonly breakEvenMonths: readonly [number, number];
  readonly hardwareUsd: string;
  readonly workloads: string;
  readonly advice: string;
  /** Where the printed figures part from the paper's own tables; empty where they agree. */
  readonly caution: string;
}

const FRAMEWORK = (part: string): Sourced => ({ source: `${PAPER.short}, section VI-F${part}`, checked: COMPARED_DATE });

/** The decision framework of the break-even paper, section VI-F. */
export const SEGMENTS: Readonly<Record<Segment, SegmentRecord>> = {
  small: {
    name: "small", fromTokens: 0, toTokens: MEDIUM_FROM.toNumber(), models: ["EXAONE 4.0 32B", "Qwen3-30B"],
    breakEvenMonths: [0.3, 3], hardwareUsd: "about 2,000",
    workloads: "Customer support, internal search, light document work",
    advice: "Start with a model of about 30B on one consumer GPU.",
    caution: "The months assume the full capacity, over ten times this segment's volume; set Volume to see your own.",
    ...FRAMEWORK("1"),
  },
  medium: {
    name: "medium", fromTokens: MEDIUM_FROM.toNumber(), toTokens: MEDIUM_TO.toNumber(), models: ["GLM-4.5-Air", "Llama-3.3-70B"],
    breakEvenMonths: [3.8, 34], hardwareUsd: "15,000 to 30,000",
    workloads: "Code assistance, analytics, customer-facing applications",
    advice: "Mix: sensitive work on own GPUs, bursts to an API.",
    caution:
      "Table IV has 2.3 to 34.0 months for these models, at full capacity, over twice this segment's volume; set Volume to see your own.",
    ...FRAMEWORK("2"),
  },
  large: {
    name: "large", fromTokens: MEDIUM_TO.toNumber(), toTokens: null, models: ["Qwen3-235B", "Kimi-K2"],
    breakEvenMonths: [3.5, 69.3], hardwareUsd: "40,000 to 190,000 and more",
    workloads: "Enterprise-wide applications, research, domain copilots",
    advice: "Weigh autonomy and compliance beside cost; a cheap API can take five to nine years to beat.",
    caution:
      "Table IV has 4.3 to 69.3 months for these models and at most 63.1 against Gemini 2.5 Pro, not nine years; Kimi-K2's GPUs cost USD 240,000 by Tables II and III.",
    ...FRAMEWORK("3"),
  },
};
