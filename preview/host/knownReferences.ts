import type { ISetDefinedNameMutationParam } from "@univerjs/engine-formula";

import { formulaTable } from "./excel/tableStore";
import { formulaWords } from "./formulaWords";
import type { FormulaTable } from "./structuredReferences";

/** The tables that formulas name, and the names that they may read, until something of these changes. */
export interface KnownReferences {
  table(name: string): FormulaTable | undefined;
  /** Whether a formula may read a name that there is or was, told as it is parsed. */
  readsName(formula: string): boolean;
  /** Takes note of a name that comes, changes or goes; true when a parsed formula or another name may read it. */
  changeName(name: Pick<ISetDefinedNameMutationParam, "name" | "formulaOrRefString">): boolean;
  forgetTables(): void;
  /** Forgets tables and parsed formulas: all are to be parsed anew. */
  forgetAll(): void;
}

export function knownReferences(access: Parameters<typeof formulaTable>[0]): KnownReferences {
  const tables = new Map<string, FormulaTable | undefined>();
  const names = new Set<string>();
  const inFormulas = new Set<string>();
  const inNames = new Set<string>();
  return {
    table(name) {
      if (!tables.has(name)) tables.set(name, formulaTable(access, name));
      return tables.get(name);
    },
    readsName(formula) {
      const words = formulaWords(formula);
      for (const word of words) inFormulas.add(word);
      return words.some((word) => names.has(word));
    },
    changeName({ name, formulaOrRefString }) {
      const word = name.toLowerCase();
      const isRead = inFormulas.has(word) || inNames.has(word);
      names.add(word);
      for (const other of formulaWords(formulaOrRefString)) inNames.add(other);
      return isRead;
    },
    forgetTables: () => tables.clear(),
    forgetAll() {
      tables.clear();
      inFormulas.clear();
    },
  };
}
