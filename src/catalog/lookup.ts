import { distance } from "fastest-levenshtein";
import { NotAvailableError } from "../engine/check";
import type { Named } from "./records";

/** Records under every name they answer to. */
export type NameIndex<R> = ReadonlyMap<string, R>;

/** A name without case, spaces and punctuation; a point between digits stays, since 4.5 is not 45. */
export function nameKey(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}.]|\.(?!\d)|(?<!\d)\./gu, "");
}

/** Index of records by name, aliases, and either with the maker in front. Later records replace earlier ones. */
export function nameIndex<R extends Named>(records: Iterable<R>): NameIndex<R> {
  const index = new Map<string, R>();
  for (const record of records) for (const name of namesOf(record)) index.set(nameKey(name), record);
  return index;
}

function namesOf({ name, aliases = [], maker }: Named): string[] {
  const names = [name, ...aliases];
  return maker ? [...names, ...names.map((known) => `${maker} ${known}`)] : names;
}

/** The record a name stands for, or undefined. A path in front ("openai/gpt-5") is passed over. */
export function known<R>(index: NameIndex<R>, name: string): R | undefined {
  return index.get(nameKey(name)) ?? index.get(nameKey(name.slice(name.lastIndexOf("/") + 1)));
}

/** The refusal of an unknown name: what it is not, the closest names, and how to supply it. */
export function unknownName<R extends Named>(kind: string, name: string, index: NameIndex<R>, table: string): NotAvailableError {
  const names = [...new Set([...index.values()].map((record) => record.name))];
  const supply = `To use one of your own, pass a ${table} table with its headers as a further argument.`;
  return new NotAvailableError(`No ${kind} is named "${name}". Closest: ${closest(name, names).join(", ")}. ${supply}`);
}

/** The candidates most like a text, best first. */
export function closest(text: string, candidates: readonly string[], most = 3): string[] {
  const wanted = nameKey(text);
  return candidates
    .map((name) => ({ name, apart: distance(wanted, nameKey(name)) }))
    .sort((a, b) => a.apart - b.apart)
    .slice(0, most)
    .map(({ name }) => name);
}
