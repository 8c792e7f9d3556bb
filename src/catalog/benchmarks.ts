import scores from "./benchmarkScores.json";
import { LEADERBOARDS, type Leaderboard } from "./leaderboards";
import type { BenchmarkRecord } from "./records";
import { COMPARED_DATE } from "./sources";

/** The day the scores of 2026 were read. */
const READ = "2026-11-28";
const EFFORT = "Scores are those of the highest reasoning effort listed";

/** Benchmark scores of the paper's Table I; gpt-oss-120B has no MATH-500 score there. */
const TABLE_I: readonly BenchmarkRecord[] = [
  { name: "Kimi-K2", gpqa: 0.766, math500: 0.971, liveCodeBench: 0.556, mmluPro: 0.824 },
  { name: "GLM-4.5", gpqa: 0.782, math500: 0.979, liveCodeBench: 0.738, mmluPro: 0.835 },
  { name: "Qwen3-235B", gpqa: 0.79, math500: 0.984, liveCodeBench: 0.788, mmluPro: 0.843 },
  { name: "gpt-oss-120B", gpqa: 0.782, liveCodeBench: 0.639, mmluPro: 0.808 },
  { name: "GLM-4.5-Air", gpqa: 0.733, math500: 0.965, liveCodeBench: 0.684, mmluPro: 0.815 },
  { name: "Llama-3.3-70B", gpqa: 0.498, math500: 0.773, liveCodeBench: 0.288, mmluPro: 0.713 },
  { name: "EXAONE 4.0 32B", gpqa: 0.739, math500: 0.977, liveCodeBench: 0.747, mmluPro: 0.818 },
  { name: "Qwen3-30B", gpqa: 0.707, math500: 0.976, liveCodeBench: 0.707, mmluPro: 0.805 },
  { name: "Magistral Small", gpqa: 0.641, math500: 0.963, liveCodeBench: 0.514, mmluPro: 0.746 },
  { name: "GPT-5", gpqa: 0.854, math500: 0.994, liveCodeBench: 0.668, mmluPro: 0.871 },
  { name: "Claude-4 Opus", gpqa: 0.701, math500: 0.941, liveCodeBench: 0.542, mmluPro: 0.86 },
  { name: "Claude-4 Sonnet", gpqa: 0.683, math500: 0.934, liveCodeBench: 0.449, mmluPro: 0.837 },
  { name: "Grok-4", gpqa: 0.877, math500: 0.99, liveCodeBench: 0.819, mmluPro: 0.866 },
  { name: "Gemini 2.5 Pro", gpqa: 0.844, math500: 0.967, liveCodeBench: 0.801, mmluPro: 0.862 },
];

/** Scores of open and commercial models by name: the paper's fourteen first, with what later leaderboards add. */
export const BENCHMARKS: readonly BenchmarkRecord[] = merged().map(sourced);

function merged(): BenchmarkRecord[] {
  const rows = new Map(TABLE_I.map((row) => [row.name, row]));
  for (const { fields, scores: models } of scores.leaderboards) {
    for (const [name, ...values] of models as unknown as (readonly [string, ...(number | null)[]])[]) {
      const found = fields.flatMap((field, i) => (values[i] === null || values[i] === undefined ? [] : [[field, values[i]]]));
      rows.set(name, { ...(rows.get(name) ?? { name }), ...Object.fromEntries(found) });
    }
  }
  return [...rows.values()];
}

/** A row with the leaderboards its scores are from, the link to the one that has most of them, and the day they were compared. */
function sourced(row: BenchmarkRecord): BenchmarkRecord {
  const boards = (LEADERBOARDS as readonly Leaderboard[]).map((board) => ({ board, count: board.benchmarks.filter(({ field }) => row[field] !== undefined).length })).filter(({ count }) => count > 0);
  const [most] = [...boards].sort((a, b) => b.count - a.count);
  const isPaperAlone = boards.every(({ board }) => board === LEADERBOARDS[0]);
  return {
    ...row, source: boards.map(({ board }) => board.source).join("; "), url: most!.board.url!, checked: isPaperAlone ? COMPARED_DATE : READ,
    ...(boards.some(({ board: { name } }) => name === "LiveBench" || name === "Vectara") && { note: EFFORT }),
  };
}
