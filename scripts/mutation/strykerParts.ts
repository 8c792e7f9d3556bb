/** The parts of Stryker's instrumenter that it hands out by no name: what changes code, and what walks through it. */
import { allMutators } from "../../node_modules/@stryker-mutator/instrumenter/dist/src/mutators/index.js";
import { Instrumenter } from "../../node_modules/@stryker-mutator/instrumenter/dist/src/index.js";

/** A node of Babel's tree, as far as it is looked at here. */
interface SyntaxNode {
  readonly type: string;
  readonly loc: { readonly start: Point; readonly end: Point };
  // Which fields a node has depends on its type.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly [field: string]: any;
}

/** Lines from 1, columns from 0. */
interface Point {
  readonly line: number;
  readonly column: number;
}

export interface SyntaxPath {
  readonly node: SyntaxNode;
  readonly hub: { readonly file: { readonly opts: { readonly filename: string } } };
}

/** Gives each change of a node that it knows. */
export interface NodeMutator {
  readonly name: string;
  mutate(path: SyntaxPath): Iterable<SyntaxNode>;
}

/** The list that Stryker goes through: what is put into it is tried. */
export const MUTATORS = allMutators as unknown as NodeMutator[];

const SILENT = { debug() {}, info() {}, warn() {}, isDebugEnabled: () => false };

/** One change: its switch's id, the place, and what stands there instead. */
export interface Change {
  readonly id: string;
  readonly fileName: string;
  readonly mutatorName: string;
  readonly replacement: string;
  /** Lines and columns from 0. */
  readonly location: { readonly start: Point; readonly end: Point };
}

/** Files with every change that the mutators give of them in place, each behind a switch. */
export async function instrumented(files: readonly { readonly name: string; readonly content: string }[]): Promise<{ files: { name: string; content: string }[]; mutants: Change[] }> {
  const instrumenter = new Instrumenter(SILENT as never);
  return (await instrumenter.instrument(
    files.map((file) => ({ ...file, mutate: true })),
    { ignorers: [], excludedMutations: [], plugins: null } as never,
  )) as never;
}
