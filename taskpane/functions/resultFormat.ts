import { SETTING_KEYS, SETTINGS, type SettingShow, setting } from "../../src/engine/settings";
import { nameKey } from "../../src/catalog/lookup";
import { MODEL } from "../../src/model/model";
import type { LineFormat } from "../../src/model/line";
import type { OutputName } from "../../src/scenario/outputs";
import { TORNADO_HEADERS } from "../../src/scenario/tornado";
import { implementationOf } from "../../functions/functionList";
import type { Argument } from "../formulaText";

/** How a figure is shown, and its unit. */
export interface FigureLook {
  readonly format: LineFormat;
  readonly unit: string;
}

/** The look of a figure of an answer by its place, its value and its row; undefined for one that is shown by its digits. */
export type ResultLook = (row: number, column: number, cells: readonly unknown[]) => FigureLook | undefined;

const OUTPUT_LOOKS: Readonly<Record<OutputName, FigureLook>> = {
  BREAKEVEN: { format: "months", unit: "months" },
  NPV: { format: "usdRounded", unit: "USD" },
  IRR: { format: "percent", unit: "a year" },
  SAVINGS: { format: "usdRounded", unit: "USD" },
  TCO: { format: "usdRounded", unit: "USD" },
  COSTPERMTOK: { format: "price", unit: "USD per 1M tokens" },
};
const SETTING_LOOKS: Readonly<Partial<Record<SettingShow, LineFormat>>> = { percent: "percent", tokens: "tokens", usd: "price" };
/** Functions that answer with a figure which is no line of the model. */
const OTHER: Readonly<Record<string, FigureLook>> = { IRR: OUTPUT_LOOKS.IRR, DISCOUNTEDPAYBACK: OUTPUT_LOOKS.BREAKEVEN, UTILIZATION: { format: "percent", unit: "" } };

/** How the answer of a call is shown: in the number formats of the sheets. */
export function resultLook(id: string, args: readonly Argument[]): ResultLook {
  const text = (at: number) => String(args[at]?.value ?? "");
  const output = OUTPUT_LOOKS[text(0).toUpperCase() as OutputName];
  switch (id) {
    case "TORNADO":
      return (row, column, cells) => {
        const header = TORNADO_HEADERS[column]!;
        if (row === 0 || !output) return undefined;
        return header.startsWith("Output") || header === "Effect" ? bare(output) : settingLook(String(cells[0]));
      };
    case "GRID":
      return (row, column) => (row === 0 ? settingLook(text(5)) : column === 0 ? settingLook(text(3)) : output && bare(output));
    case "SIMULATE":
      return (row, column, cells) => {
        const label = String(cells[0]);
        if (row === 0 || column === 0) return undefined;
        return label.startsWith("Share") ? { format: "percent", unit: "" } : /^(P\d|Mean|Standard)/.test(label) ? output && bare(output) : undefined;
      };
    case "UTILIZATION":
      return (row) => (row === 0 ? OTHER[id] : undefined);
    case "GOALSEEK":
      return () => settingLook(text(2));
    default:
      return () => OTHER[id] ?? lineLook(id);
  }
}

function bare({ format }: FigureLook): FigureLook {
  return { format, unit: "" };
}

function lineLook(id: string): FigureLook | undefined {
  const over = implementationOf(id)?.over;
  const [name] = over && over.lines.length === 1 && !over.isOfMany ? over.lines : [];
  if (name === undefined) return undefined;
  const { format, unit } = MODEL.described(name);
  return { format, unit };
}

function settingLook(label: string): FigureLook | undefined {
  const key = SETTING_KEYS.find((each) => nameKey(SETTINGS[each].label) === nameKey(label));
  const format = key && SETTING_LOOKS[setting(key).show];
  return format === undefined ? undefined : { format, unit: "" };
}
