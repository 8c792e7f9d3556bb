import { SEGMENTS } from "../../catalog/decision";
import type { Segment } from "../../engine/bands";
import { ADVICE_PARTS } from "../../scenario/adviceTable";
import { Block, type BlockLine } from "../blocks/block";

type Part = keyof typeof ADVICE_PARTS;
const PARTS = Object.keys(ADVICE_PARTS) as readonly Part[];
const NAMES = Object.keys(SEGMENTS) as readonly Segment[];

type Said = `${Segment} ${Part}`;
export type FrameworkBlock = Block<Said>;

/** What section VI-F says of each segment: a text a row, so that none is cut. */
export function frameworkBlock(width: number): FrameworkBlock {
  const lines = NAMES.flatMap((name) =>
    PARTS.map((part): [Said, BlockLine] => {
      const { label, said } = ADVICE_PARTS[part];
      return [`${name} ${part}`, { label: `${name[0]!.toUpperCase()}${name.slice(1)}: ${label.toLowerCase()}`, format: "text", style: "text", value: () => said(SEGMENTS[name]) }];
    }),
  );
  const notes = ["Texts in short, figures as printed; the cautions are ours: where the print parts from the study's own tables."];
  return new Block({ heading: "What the study advises each segment (section VI-F)", width, notes }, Object.fromEntries(lines) as Record<Said, BlockLine>);
}

/** What it says of the segment in a cell, looked up among those texts. */
export function adviceLines(segmentCell: () => string, segment: () => Segment, framework: FrameworkBlock): Record<Part, BlockLine> {
  const line = (part: Part): BlockLine => {
    const [small, medium, large] = [NAMES[0]!, NAMES[1]!, NAMES[2]!].map((name) => `${name} ${part}` as Said);
    return {
      label: ADVICE_PARTS[part].label, format: "general", style: "formula", value: () => ADVICE_PARTS[part].said(SEGMENTS[segment()]),
      formula: () => `IF(${segmentCell()}="${NAMES[0]!}",${framework.cell(small!)},IF(${segmentCell()}="${NAMES[1]!}",${framework.cell(medium!)},${framework.cell(large!)}))`,
    };
  };
  return Object.fromEntries(PARTS.map((part) => [part, line(part)])) as Record<Part, BlockLine>;
}
