import { distance } from "fastest-levenshtein";
import { NotAvailableError } from "../engine/check";
import { perObject } from "../engine/perObject";
import { serialOfIso } from "./dates";
import { isKnownMaker, namePath, pathOwner } from "./namePaths";
import type { Named } from "./records";

/** The records that answer to each name. A record's own name is its alone; an alias may be shared, and is then ambiguous. */
export type NameIndex<R> = ReadonlyMap<string, readonly R[]>;

/** A name without case, spaces and punctuation; a point between digits stays, since 4.5 is not 45. */
export function nameKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = name.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}.]|\.(?!\d)|(?<!\d)\./gu, "");
  if (name.length > MOST_LETTERS) return key;
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(name, key);
  return key;
}

/** Keys of the names asked last: headers, labels and names come again with every cell. When there are as many, all are forgotten. */
const keys = new Map<string, string>();
const MOST_KEYS = 5_000;
/** Letters of a text that are compared or remembered: no name is as long, and a cell may hold 32,767. */
const MOST_LETTERS = 100;

/** Index of records by name, aliases, and either with the maker in front. A later record of the same name replaces an earlier one. */
export function nameIndex<R extends Named>(records: Iterable<R>): NameIndex<R> {
  return withRecords(new Map(), [...records]);
}

/** An index with records added; each takes the place of the record of its name. */
export function withRecords<R extends Named>(index: NameIndex<R>, records: readonly R[]): NameIndex<R> {
  const names = namesOf(index);
  add(names, records);
  return names.entries;
}

/** An index with a record for each row added, one after another: each is made with those before it in the index. */
export function withEach<R extends Named, Row>(index: NameIndex<R>, rows: readonly Row[], recordOf: (row: Row, before: NameIndex<R>) => R): NameIndex<R> {
  const names = namesOf(index);
  for (const row of rows) add(names, [recordOf(row, names.entries)]);
  return names.entries;
}

/** An index that is being added to, and the keys that are a record's own. */
interface Names<R> {
  readonly entries: Map<string, readonly R[]>;
  readonly own: Set<string>;
}

function namesOf<R extends Named>(index: NameIndex<R>): Names<R> {
  return { entries: new Map(index), own: new Set([...index].filter(([key, [first]]) => first && ownKeys(first).includes(key)).map(([key]) => key)) };
}

function add<R extends Named>({ entries, own }: Names<R>, records: readonly R[]): void {
  for (const record of records) {
    for (const key of ownKeys(record)) {
      entries.set(key, [record]);
      own.add(key);
    }
  }
  for (const record of records) {
    for (const key of aliasKeys(record)) {
      if (own.has(key)) continue;
      const others = (entries.get(key) ?? []).filter(({ name }) => nameKey(name) !== nameKey(record.name));
      entries.set(key, [...others, record]);
    }
  }
}

/** The record's name, and the name with its maker in front. */
const ownKeys = perObject(({ name, maker }: Named) => withMaker(maker, name));

const aliasKeys = perObject(({ aliases = [], maker }: Named) => aliases.flatMap((alias) => withMaker(maker, alias)));

function withMaker(maker: string | undefined, name: string): string[] {
  const key = nameKey(name);
  const prefix = maker === undefined ? "" : nameKey(maker);
  return prefix === "" || key.startsWith(prefix) ? [key] : [key, prefix + key];
}

/**
 * The records a name may stand for. A path in front is passed over where it is the maker's or a model repository's
 * ("zai-org/GLM-4.5"): at anybody else's the model may have another price.
 */
export function matches<R extends Named>(index: NameIndex<R>, name: string): readonly R[] {
  const exact = index.get(nameKey(name));
  if (exact) return exact;
  const { path, tail } = namePath(name);
  if (tail === name) return [];
  const found = index.get(nameKey(tail)) ?? [];
  return path === "" ? found : found.filter(({ maker }) => isOf(path, maker));
}

/** Whether a path is the maker's own, or of a repository that publishes what the maker may serve. */
function isOf(path: string, maker: string | undefined): boolean {
  if (maker !== undefined && nameKey(maker) === nameKey(path)) return true;
  const owner = pathOwner(path);
  if (!owner) return false;
  return owner.maker === maker || (owner.publishes && (maker === undefined || !isKnownMaker(maker)));
}

const DATED = /[-@](\d{4})-?(\d{2})-?(\d{2})$/;

/** A name without the day at its end, as logs and usage exports write it: "gpt-5-2025-08-07", "claude-opus-4-20250514". */
function undated(name: string): string {
  const [end, ...day] = DATED.exec(name.trim()) ?? [];
  return end === undefined || serialOfIso(day.join("-")) === undefined ? name : name.trim().slice(0, -end.length);
}

/** The records a name asks for: those it may stand for, or else the model whose dated version it is. */
export function answering<R extends Named>(index: NameIndex<R>, name: string): readonly R[] {
  const found = matches(index, name);
  return found.length > 0 ? found : matches(index, undated(name));
}

/** The record a name stands for, or undefined; refused, with the candidates, where it stands for several. */
export function known<R extends Named>(index: NameIndex<R>, name: string): R | undefined {
  const records = answering(index, name);
  if (records.length > 1) throw ambiguousName(name, records);
  return records[0];
}

/** The refusal of an unknown name: what it is not, the closest names, and how to supply it. A name that is only the start of several is ambiguous. */
export function unknownName<R extends Named>(kind: string, name: string, index: NameIndex<R>, table: string): NotAvailableError {
  const begun = beginningWith(index, name);
  if (begun.length > 1) return ambiguousName(name, begun);
  const { path, tail } = namePath(name);
  const bare = undated(tail);
  const elsewhere = [...new Set(answering(index, bare).map((record) => record.name))];
  const names = [...new Set([...index.values()].flat().map((record) => record.name))].filter((each) => !elsewhere.includes(each));
  const nearest = [...elsewhere, ...closest(bare, names)].slice(0, MOST_CLOSEST);
  const seller = elsewhere[0] === undefined ? "" : ` What "${path}" asks for ${elsewhere[0]} is not in the catalog, and may not be the same.`;
  const supply = `To use one of your own, pass a ${table} table with its headers as a further argument.`;
  return new NotAvailableError(`No ${kind} is named "${name}".${seller} Closest: ${nearest.join(", ")}. ${supply}`);
}

const MOST_CLOSEST = 3;
const FEWEST_LETTERS = 3;

function beginningWith<R extends Named>(index: NameIndex<R>, name: string): R[] {
  const start = nameKey(name);
  if (start.length < FEWEST_LETTERS) return [];
  return [...new Set([...index].filter(([key]) => key.startsWith(start)).flatMap(([, records]) => records))];
}

const MOST_CANDIDATES = 8;

function ambiguousName(name: string, records: readonly Named[]): NotAvailableError {
  const full = [...new Set(records.map((record) => fullName(record)))];
  const more = full.length > MOST_CANDIDATES ? ` or ${full.length - MOST_CANDIDATES} more` : "";
  return new NotAvailableError(`"${name}" may be any of several: ${full.slice(0, MOST_CANDIDATES).join(", ")}${more}. Write one of these names.`);
}

/** A name with its maker in front, "OpenAI/GPT-5", as it may be typed. */
function fullName({ name, maker }: Named): string {
  return maker === undefined || nameKey(name).startsWith(nameKey(maker)) ? name : `${maker}/${name}`;
}

/** The candidates most like a text, best first. */
export function closest(text: string, candidates: readonly string[], most = MOST_CLOSEST): string[] {
  const wanted = nameKey(text).slice(0, MOST_LETTERS);
  return candidates
    .map((name) => ({ name, apart: distance(wanted, nameKey(name)) }))
    .sort((a, b) => a.apart - b.apart)
    .slice(0, most)
    .map(({ name }) => name);
}
