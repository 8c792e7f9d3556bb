import type { Algebra, Memory, Num } from "./algebra";

/** What a line exists for: each deployment, each API, each month, each question asked. One of none of these is one of the scenario. */
export type Dimension = "deployment" | "api" | "month" | "asked";

/** How a value is shown; the sheets have a number format of each name. */
export type LineFormat =
  | "number" | "count" | "usd" | "usdRounded" | "price" | "unitPrice" | "tokens" | "months" | "wholeMonths" | "percent" | "percentPoints" | "factor" | "date" | "yesNo";

/** What every line and figure says of itself. */
export interface Described {
  readonly label: string;
  readonly unit: string;
  readonly format: LineFormat;
  /** In the paper's notation; the label in lower case where absent. */
  readonly symbol?: string;
}

/** A figure that is given: a setting, a fact of the catalog, an argument, or a constant. */
export interface Figure extends Described {
  readonly dimension?: Dimension;
  /** Whether it is another in each month. */
  readonly monthly?: true;
  /** Whether it may be missing, or say a word: equations read it through `given` alone. */
  readonly optional?: true;
  /** The value of a constant: one number for everyone. */
  readonly constant?: number;
  /** Where a constant comes from that is no conversion of units. */
  readonly source?: string;
}

/** An equation over figures and over the lines below it, in any algebra. */
type Equation<K extends string> = <Q extends Num<Q>>(q: Readonly<Record<K, Q>>, algebra: Algebra<Q>, memory: Memory<K, Q>) => Q;

/** What lines say of themselves besides. */
interface Numbered extends Described {
  /** The equation's number: "Eq. 1" is the paper's, "Equation 5" the model's. */
  readonly number: string;
  /** The first month a line of months has; before it everything is 0. */
  readonly from?: 0 | 1;
}

/** A line of the model, which an equation computes. */
export interface Line<K extends string = string> extends Numbered {
  readonly is: Equation<K>;
}

/**
 * A line that adds another up over the months to the horizon, or adds to the month's own those of every so many months before, or
 * after up to a last month (0: none), or spreads one over the months from its own on, by what another line is so many months before
 * a last one.
 */
export interface Recollection<K extends string = string> extends Numbered {
  readonly of: K;
  readonly repeatedBy?: K;
  readonly renewedBy?: K;
  readonly spreadBy?: K;
  readonly until?: K;
  readonly summedTo?: K;
}

/** Lines upon figures: a layer sees the figures and the layers below, so that no circle can be written. */
export class Lines<K extends string> {
  constructor(
    readonly figures: Readonly<Record<string, Figure>>,
    readonly lines: Readonly<Record<string, Line | Recollection>>,
  ) {}

  /** These lines and a layer upon them; a name stands for one thing. */
  with<N extends string>(layer: Readonly<Record<N, Line<K> | Recollection<K>>>): Lines<K | N> {
    const twice = Object.keys(layer).find((name) => name in this.lines || name in this.figures);
    if (twice !== undefined) throw new Error(`Two lines are called ${twice}.`);
    return new Lines(this.figures, { ...this.lines, ...(layer as Readonly<Record<string, Line | Recollection>>) });
  }

  /** What a name says of itself. */
  described(name: string): Described {
    return (this.lines[name] ?? this.figures[name])!;
  }
}

export function isRecollection(line: Line | Recollection): line is Recollection {
  return "of" in line;
}
