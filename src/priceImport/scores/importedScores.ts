import { type BenchmarkField } from "../../catalog/leaderboards";
import { type NameIndex, answering, nameIndex, nameKey } from "../../catalog/lookup";
import { MODELS } from "../../catalog/models";
import { PRICES } from "../../catalog/prices";
import type { BenchmarkRecord, Named } from "../../catalog/records";
import { once } from "../../engine/once";
import { RefusedFileError } from "../refusedFile";
import type { ScoreFile, ScoreLine } from "./scoreFile";

/** Rows for a Benchmarks table, and what of a file is in none, with the reason. */
export interface ImportedScores {
  readonly records: readonly BenchmarkRecord[];
  readonly leftOut: ReadonlyMap<string, readonly string[]>;
}

const EXPORT_URL = "https://openrouter.ai/api/v1/datasets/exports/benchmark-leaderboard";

const known = once((): readonly NameIndex<Named>[] => [nameIndex(MODELS), nameIndex(PRICES.filter(({ openModel, name }) => !openModel && !name.includes("/")))]);

/** The scores of a leaderboard by the catalog's names. Where several providers serve a model, the highest counts: lower ones are a provider's fault. */
export function importedScores({ date, lines }: ScoreFile): ImportedScores {
  const scores = new Map<string, Map<BenchmarkField, number>>();
  const leftOut = new Map<string, string[]>();
  for (const line of lines) {
    const read = readLine(line);
    if (typeof read === "string") leftOut.set(read, [...(leftOut.get(read) ?? []), `${line.model}: ${line.benchmark}`]);
    else {
      const row = scores.get(read.name) ?? new Map<BenchmarkField, number>();
      scores.set(read.name, row.set(read.field, Math.max(row.get(read.field) ?? 0, read.score)));
    }
  }
  if (scores.size === 0) throw new RefusedFileError(`None of the file's ${lines.length} scores is of a model the catalog knows: ${[...leftOut.keys()].join("; ")}.`);
  const source = `OpenRouter benchmark leaderboard, snapshot ${date}. Source: OpenRouter (openrouter.ai), licensed under CC BY 4.0`;
  const records = [...scores].map(([name, row]): BenchmarkRecord => ({ name, ...Object.fromEntries(row), checked: date, url: `${EXPORT_URL}/${date}.json`, source }));
  return { records, leftOut };
}

/** A line as a score of the catalog, or why it is none. */
function readLine({ benchmark, model, accuracy }: ScoreLine): { readonly name: string; readonly field: BenchmarkField; readonly score: number } | string {
  const field = fieldOf(nameKey(benchmark));
  if (!field) return "another benchmark";
  const score = typeof accuracy === "string" && accuracy.trim() !== "" ? Number(accuracy) : accuracy;
  if (typeof score !== "number" || !(score >= 0 && score <= 1)) return "the accuracy is no share from 0 to 1";
  const names = known().map((index) => [...new Set(answering(index, model).map(({ name }) => name))]).find((found) => found.length > 0) ?? [];
  if (names.length === 0) return "the catalog knows no such model";
  return names.length > 1 ? "the name stands for several models" : { name: names[0]!, field, score };
}

function fieldOf(benchmark: string): BenchmarkField | undefined {
  if (benchmark.includes("gpqa")) return "openRouterGpqa";
  return benchmark.includes("tau2") && benchmark.includes("airline") ? "openRouterTau2" : undefined;
}
