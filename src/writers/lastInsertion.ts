/** What the pane has put into the workbook last, and how it is taken away again. */
export interface Insertion {
  /** In words that follow "Undo": "the table in Sheet1!A2:B3". */
  readonly what: string;
  /** All or nothing: refuses where a person has changed what was inserted; gives what it did in a sentence. */
  readonly undo: () => Promise<string>;
}

let last: Insertion | undefined;
let tell: (insertion: Insertion | undefined) => void = () => undefined;

/** What can be undone now; an older insertion is not gone back to. */
export function lastInsertion(): Insertion | undefined {
  return last;
}

/** Remembers what was inserted; undefined where it cannot be undone. */
export function noteInsertion(insertion: Insertion | undefined): void {
  last = insertion;
  tell(insertion);
}

/** Tells of each insertion from now on. */
export function watchInsertions(told: typeof tell): void {
  tell = told;
}
