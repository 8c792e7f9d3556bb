import { type CatalogKind, CATALOG_KINDS } from "../../catalog/kinds";
import { matches, nameIndex, nameKey } from "../../catalog/lookup";
import type { Named } from "../../catalog/records";
import { cellText } from "../../scenario/range";
import { type SourceField, recordField, sourceField } from "../../scenario/catalogView";
import { scenarioOf } from "../../scenario/scenario";
import type { FormatName } from "../../sheets/styles";
import { VERSION } from "../../version";
import { columnOf, sourceText } from "../catalogFigures";
import { type Expression, OF, line } from "../expression";
import type { Given, NativeForms } from "./form";

/** Single figures and facts of the catalog: each becomes a line. */
export const CATALOG_FORMS: NativeForms = {
  MODEL: { arguments: ["fixed", "fixed"], formula: (given) => recordFact("models", given) },
  GPU: { arguments: ["fixed", "fixed"], formula: (given) => recordFact("gpus", given) },
  SOURCE: { arguments: ["fixed", "fixed"], formula: sourceFact },
  VERSION: { arguments: [], formula: () => fact(OF.version, "Version of the add-in", "", VERSION, "The add-in the formulas were converted with") },
};

const INDEXES = { models: nameIndex(CATALOG_KINDS.models.records), gpus: nameIndex(CATALOG_KINDS.gpus.records) } as const;

function recordFact(kind: CatalogKind & keyof typeof INDEXES, { name }: Given): Expression {
  const value = recordField(kind, name(0), name(1));
  const [record] = matches<Named>(INDEXES[kind], name(0));
  const columns: readonly { readonly header: string; readonly field: string }[] = CATALOG_KINDS[kind].columns;
  const wanted = nameKey(name(1));
  const column = columns.find(({ header }) => nameKey(header) === wanted || nameKey(header.replace(/\(.*/, "")) === wanted);
  const { label, unit, format } = columnOf(CATALOG_KINDS[kind] as Parameters<typeof columnOf>[0], column!.field as never);
  return fact(record!.name, label, unit, value, sourceText(record!), format);
}

function sourceFact({ name, fixed }: Given): Expression {
  const field = (nameKey(cellText(fixed(1))) || "source") as SourceField;
  const { prices } = scenarioOf([]);
  return fact(name(0), `Catalog: ${field}`, "", sourceField(prices, name(0), field), "Catalog");
}

function fact(of: string, label: string, unit: string, value: string | number, source: string, format: FormatName = "text"): Expression {
  return line({ key: `fact:${of}:${label}`, kind: "given", of, label, unit, format: typeof value === "string" ? "text" : format, value, source });
}
