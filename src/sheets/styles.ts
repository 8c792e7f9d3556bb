/** Looks of a cell. Colours are RGB hex. */
export interface Style {
  readonly color: string;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** In points; 11 where absent. */
  readonly size?: number;
  readonly align?: "left" | "center" | "right";
  readonly wrap?: boolean;
  readonly bottomBorder?: string;
}

const INK = "#1F2933";
const NAVY = "#1F3864";
const GREY = "#5F6B7A";
const INPUT_BLUE = "#0000FF";
const HYPERLINK_BLUE = "#0563C1";
const LINK_GREEN = "#006100";
const PALE_YELLOW = "#FFF9DB";
const PALE_BLUE = "#E8EEF7";
const RULE = "#BFC8D6";

/** Every look a sheet uses: inputs blue on pale yellow, formulas black, links to other sheets green. */
export const STYLES = {
  title: { color: NAVY, bold: true, size: 16 },
  subtitle: { color: GREY, italic: true },
  label: { color: GREY },
  section: { color: NAVY, bold: true, size: 12, bottomBorder: RULE },
  header: { color: "#FFFFFF", fill: NAVY, bold: true, align: "center", wrap: true },
  headerLeft: { color: "#FFFFFF", fill: NAVY, bold: true, align: "left", wrap: true },
  inputHeader: { color: INPUT_BLUE, fill: PALE_YELLOW, bold: true, align: "center", wrap: true, bottomBorder: RULE },
  linkHeader: { color: LINK_GREEN, fill: PALE_BLUE, bold: true, align: "center", wrap: true },
  text: { color: INK },
  /** Longer than its column, where its neighbour leaves no room. */
  textWrapped: { color: INK, align: "left", wrap: true },
  labelWrapped: { color: GREY, align: "left", wrap: true },
  hyperlink: { color: HYPERLINK_BLUE },
  input: { color: INPUT_BLUE, fill: PALE_YELLOW },
  inputRight: { color: INPUT_BLUE, fill: PALE_YELLOW, align: "right" },
  /** Linked, and to be typed over. */
  inputLink: { color: LINK_GREEN, fill: PALE_YELLOW, align: "right" },
  reference: { color: GREY, align: "right" },
  formula: { color: "#000000" },
  link: { color: LINK_GREEN },
  linkText: { color: LINK_GREEN, align: "left" },
  result: { color: "#000000", align: "right" },
  resultLink: { color: LINK_GREEN, align: "right" },
  total: { color: "#000000", bold: true, fill: PALE_BLUE, align: "right" },
  totalText: { color: "#000000", bold: true, fill: PALE_BLUE, align: "center" },
  check: { color: "#000000", bold: true, align: "left" },
  note: { color: GREY, italic: true },
  equation: { color: GREY, italic: true, wrap: true, align: "center" },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof STYLES;

/** Negatives in parentheses, and everything else, words in a figure's place too, clear of the column's edge by one. */
function clear<F extends string>(figure: F) {
  return `${figure}_);(${figure});${figure}_);@_)` as const;
}

/** Points of the letters where many names stand in little room of a chart. */
export const DENSE_POINTS = 8;

/** The number formats a sheet uses. */
export const FORMATS = {
  general: "General",
  number: clear("General"),
  text: "@",
  date: "yyyy-mm-dd",
  /** Days between two dates: amber from 30, red from 90. Short, as a number that is wider than its column is shown as ####. */
  priceAge: '[Color9][>=90]0" days old";[Color46][>=30]0" days old";0" days old"',
  dateOrDash: 'yyyy-mm-dd;;"-"',
  count: clear("#,##0"),
  oneDecimal: clear("#,##0.0"),
  twoDecimals: clear("#,##0.00"),
  usd: clear("#,##0.00"),
  price: clear("#,##0.00##"),
  unitPrice: clear("#,##0.0000"),
  usdRounded: clear("#,##0"),
  tokens: clear("#,##0"),
  months: clear("#,##0.0"),
  /** Months of the matrix, with a sign for what the colour says: up to 24, up to 60, from there. */
  bandedMonths: '[<=24]#,##0.0" ▲";[>=60]#,##0.0" ▼";#,##0.0" ■";@_)',
  /** The same with the sign of a pair below the Quality floor. */
  bandedMonthsBelowFloor: '[<=24]#,##0.0" ▲ §";[>=60]#,##0.0" ▼ §";#,##0.0" ■ §";@" §"',
  wholeMonths: clear("0"),
  percent: clear("#,##0.0%"),
  percentPoints: clear("0.00%"),
  factor: clear("0.00"),
  /** Whatever the cell holds. */
  nothing: ";;;",
  /** 1 and 0. */
  yesNo: '"yes"_);"no"_);"no"_);@_)',
} as const;

export type FormatName = keyof typeof FORMATS;
