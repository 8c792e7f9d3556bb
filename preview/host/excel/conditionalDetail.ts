import type { IStyleBase } from "@univerjs/core";

import { type HostObject, hostObject } from "../hostObject";
import type { ConditionalDescription } from "./conditionalRules";
import { FILL, FONT, type StyleProperty } from "./styleProperties";

type Reader = () => ConditionalDescription;
type Writer = (changed: Partial<ConditionalDescription>) => void;

/** What a conditional format can change about a font. */
const CONDITIONAL_FONT = Object.fromEntries(
  Object.entries(FONT).filter(([name]) => name !== "name" && name !== "size"),
);

/** `colorScale`, `cellValue`, `custom` and `textComparison`: criteria, rule and style. */
export function conditionalDetail(current: Reader, change: Writer): HostObject {
  const members = {
    get criteria(): unknown {
      return current().criteria;
    },
    set criteria(criteria: unknown) {
      change({ criteria: criteria as ConditionalDescription["criteria"] });
    },
    get threeColorScale() {
      return Boolean(current().criteria?.["midpoint"]);
    },
    get rule(): unknown {
      return current().type === "Custom" ? customRule(current, change) : current().rule;
    },
    set rule(rule: unknown) {
      change({ rule: rule as ConditionalDescription["rule"] });
    },
    get format() {
      return conditionalStyle(current, change);
    },
  };
  return hostObject({ typeName: "ConditionalFormatDetail", scalars: [], members });
}

function customRule(current: Reader, change: Writer): HostObject {
  return hostObject({
    typeName: "ConditionalFormatRule",
    scalars: ["formula"],
    members: {
      get formula() {
        return current().rule?.formula ?? "";
      },
      set formula(formula: string) {
        change({ rule: { formula } });
      },
    },
  });
}

function conditionalStyle(current: Reader, change: Writer): HostObject {
  const write = (style: IStyleBase) => change({ style: { ...current().style, ...style } });
  const part = (typeName: string, properties: Record<string, StyleProperty>) => {
    const member = ([name, { read, write: toStyle }]: [string, StyleProperty]) =>
      [
        name,
        { enumerable: true, get: () => read(current().style), set: (value: never) => write(toStyle(value)) },
      ] as const;
    const members = Object.defineProperties({}, Object.fromEntries(Object.entries(properties).map(member)));
    return hostObject({ typeName, scalars: Object.keys(properties), members });
  };
  return hostObject({
    typeName: "ConditionalRangeFormat",
    scalars: ["numberFormat"],
    members: {
      get numberFormat() {
        return current().style.n?.pattern ?? null;
      },
      // Kept as Excel keeps it; the grid draws a cell in its own format.
      set numberFormat(pattern: string | null) {
        write({ n: pattern === null ? null : { pattern } });
      },
      font: part("ConditionalRangeFont", CONDITIONAL_FONT), fill: part("ConditionalRangeFill", FILL),
    },
  });
}
