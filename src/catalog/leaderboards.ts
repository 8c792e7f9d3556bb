/** A benchmark: a column of the Benchmarks table. */
export interface Benchmark {
  readonly field: BenchmarkField;
  readonly header: string;
  readonly width: number;
}

/** Who measured some benchmarks, when, and where the scores stand. Scores of two leaderboards are never compared. */
export interface Leaderboard {
  readonly name: string;
  /** ISO date, or month, of the scores; absent where an import brings them. */
  readonly date?: string;
  readonly source?: string;
  readonly url?: string;
  readonly benchmarks: readonly Benchmark[];
}

export type BenchmarkField =
  | "gpqa" | "math500" | "liveCodeBench" | "mmluPro"
  | "liveBenchReasoning" | "liveBenchCoding" | "liveBenchAgentic" | "liveBenchMath" | "liveBenchData" | "liveBenchLanguage" | "liveBenchInstructions"
  | "factualConsistency" | "sweBenchPro" | "sweAtlasQuestions" | "sweAtlasTests" | "sweAtlasRefactoring" | "aiderPolyglot"
  | "openRouterGpqa" | "openRouterTau2";

const benchmark = (field: BenchmarkField, header: string, width = 19): Benchmark => ({ field, header, width });
const MODELS_DEV = "as models.dev@f3fc692 has it (MIT)";

/** Every leaderboard, the paper's first: where two models share as many scores on two, the first counts. */
export const LEADERBOARDS = [
  {
    name: "Artificial Analysis", date: "2025-09", source: "Pan et al. 2025, Table I (data from Artificial Analysis)", url: "https://arxiv.org/abs/2509.18101",
    benchmarks: [benchmark("gpqa", "GPQA", 12), benchmark("math500", "MATH-500", 14), benchmark("liveCodeBench", "LiveCodeBench", 21), benchmark("mmluPro", "MMLU-Pro", 14)],
  },
  {
    name: "LiveBench", date: "2026-06-25", source: "LiveBench, release 2026-06-25 as of LiveBench/new-livebench@ad0dd12, means of its subtasks",
    url: "https://github.com/LiveBench/new-livebench/blob/ad0dd12ecb8716b15541ab84992c37cdcb52d6f0/table_2026_06_25.csv",
    benchmarks: [
      benchmark("liveBenchReasoning", "LiveBench reasoning"), benchmark("liveBenchCoding", "LiveBench coding"), benchmark("liveBenchAgentic", "LiveBench agentic coding"),
      benchmark("liveBenchMath", "LiveBench mathematics"), benchmark("liveBenchData", "LiveBench data analysis"), benchmark("liveBenchLanguage", "LiveBench language"),
      benchmark("liveBenchInstructions", "LiveBench instructions"),
    ],
  },
  {
    name: "Vectara", date: "2026-09-22", source: "Vectara hallucination leaderboard of 2026-09-22, vectara/hallucination-leaderboard@f38409f (Apache-2.0)",
    url: "https://github.com/vectara/hallucination-leaderboard/blob/f38409f4bd695ed983ac0bc8a5e170d0454a1c89/README.md",
    benchmarks: [benchmark("factualConsistency", "Factual consistency (Vectara)")],
  },
  {
    name: "Scale", date: "2026-07-02", source: `Scale leaderboards of 2026-07-02, ${MODELS_DEV}`, url: "https://labs.scale.com/leaderboard/swe_bench_pro_public",
    benchmarks: [
      benchmark("sweBenchPro", "SWE-Bench Pro (Scale)"), benchmark("sweAtlasQuestions", "SWE-Atlas questions (Scale)"), benchmark("sweAtlasTests", "SWE-Atlas tests (Scale)"),
      benchmark("sweAtlasRefactoring", "SWE-Atlas refactoring (Scale)"),
    ],
  },
  {
    name: "Aider", date: "2026-07-02", source: `Aider leaderboard of 2026-07-02, ${MODELS_DEV}`, url: "https://aider.chat/docs/leaderboards/",
    benchmarks: [benchmark("aiderPolyglot", "Polyglot (Aider)")],
  },
  { name: "OpenRouter", benchmarks: [benchmark("openRouterGpqa", "GPQA Diamond (OpenRouter)"), benchmark("openRouterTau2", "tau2-bench airline (OpenRouter)")] },
] as const satisfies readonly Leaderboard[];

/** The benchmarks of all leaderboards, in the order of the table. */
export const ALL_BENCHMARKS: readonly Benchmark[] = (LEADERBOARDS as readonly Leaderboard[]).flatMap(({ benchmarks }) => benchmarks);
