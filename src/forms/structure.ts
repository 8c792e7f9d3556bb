import { type Dimension, type Line, type Recollection, isRecollection } from "../model/line";
import { type AnyLines, type Term, equationTree, readsOf } from "./symbols";

/** What is known of each name of the model before a figure is. */
export interface Entry {
  readonly name: string;
  readonly line?: Line | Recollection;
  /** The equation as a tree; absent for figures and recollections. */
  readonly tree?: Term;
  /** What the equation reads, with the months it reads them of. */
  readonly reads: readonly Term[];
  readonly dimensions: ReadonlySet<Dimension>;
}

export type Structure = Readonly<Record<string, Entry>>;

const structures = new WeakMap<AnyLines, Structure>();

/** Names, reads and dimensions of every figure and line, each after what it reads; made once. */
export function structureOf(lines: AnyLines): Structure {
  const known = structures.get(lines);
  if (known) return known;
  const entries: Record<string, Entry> = {};
  for (const [name, { dimension, monthly }] of Object.entries(lines.figures)) {
    entries[name] = { name, reads: [], dimensions: new Set([...(dimension ? [dimension] : []), ...(monthly ? ["month" as const] : [])]) };
  }
  for (const [name, line] of Object.entries(lines.lines)) entries[name] = entryOf(name, line, entries);
  structures.set(lines, entries);
  return entries;
}

function entryOf(name: string, line: Line | Recollection, below: Structure): Entry {
  if (isRecollection(line)) {
    const { of, repeatedBy, renewedBy, spreadBy, until, summedTo } = line;
    const dimensions = union([of, repeatedBy, renewedBy, spreadBy, until, summedTo].flatMap((each) => (each === undefined ? [] : [below[each]!.dimensions])));
    if (summedTo !== undefined) dimensions.delete("month");
    return { name, line, reads: [], dimensions };
  }
  const tree = equationTree(name, line);
  const reads = readsOf(tree);
  return { name, line, tree, reads, dimensions: union(reads.filter((read) => read.name !== name).map((read) => below[read.name]!.dimensions)) };
}

function union(sets: readonly ReadonlySet<Dimension>[]): Set<Dimension> {
  return new Set(sets.flatMap((set) => [...set]));
}

/** What an entry is computed from, first hand. */
function readBy({ line, reads }: Entry): readonly string[] {
  const recalled = line && isRecollection(line) ? [line.of, line.repeatedBy, line.renewedBy, line.spreadBy, line.until, line.summedTo].filter((each) => each !== undefined) : [];
  return [...recalled, ...reads.map(({ name }) => name)];
}

/** Every figure and line that some lines are computed from, themselves included. */
export function namesRead(lines: AnyLines, names: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (name: string) => {
    if (found.has(name)) return;
    found.add(name);
    readBy(structureOf(lines)[name]!).forEach(visit);
  };
  names.forEach(visit);
  return found;
}

/** Every figure and line that is computed from some of these, themselves included. */
export function namesReading(lines: AnyLines, names: readonly string[]): ReadonlySet<string> {
  const found = new Set(names);
  if (names.length === 0) return found;
  // Each stands after what it reads.
  for (const entry of Object.values(structureOf(lines))) if (readBy(entry).some((read) => found.has(read))) found.add(entry.name);
  return found;
}
