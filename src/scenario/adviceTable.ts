import { SEGMENTS, type SegmentRecord } from "../catalog/decision";
import { segment } from "../engine/bands";
import type { Decimal } from "../engine/decimal";

type Part = "advice" | "workloads" | "models" | "caution";

/** What the framework says of a segment, part by part, as the function and the Summary label it. */
export const ADVICE_PARTS: Readonly<Record<Part, { readonly label: string; readonly said: (record: SegmentRecord) => string }>> = {
  advice: { label: "Advice", said: ({ advice }) => advice },
  workloads: { label: "Typical work", said: ({ workloads }) => workloads },
  models: { label: "Models named", said: ({ models }) => models.join(", ") },
  caution: { label: "Caution", said: ({ caution }) => caution },
};

/** What section VI-F of the study says of an enterprise with so many tokens per month, with headers; its figures as printed, the caution is ours. */
export function adviceTable(tokens: Decimal): string[][] {
  const record = SEGMENTS[segment(tokens)];
  const { advice, workloads, models, caution } = ADVICE_PARTS;
  const [from, to] = record.breakEvenMonths;
  return [
    ["Part", "What the framework says"],
    ["Segment", record.name],
    ...[advice, workloads, models].map(({ label, said }) => [label, said(record)]),
    ["Months to break even, as printed", `${from} to ${to}`],
    ["Hardware (USD), as printed", record.hardwareUsd],
    [caution.label, caution.said(record)],
    ["Source", record.source],
  ];
}
