import { scenarioOf } from "../src/scenario/scenario";
import { openedUsage } from "../src/usage/usageFile";
import { steadily } from "../taskpane/prices/steadily";
import type { Measured } from "./measure";

const ROWS = 200_000;
const HEADERS = "generation_id,created_at,cost_total,tokens_prompt,tokens_completion,tokens_reasoning,tokens_cached,model_permaslug,provider_name,app_name";

/** How long an export of many requests takes to read as the pane reads it, and the longest that the pane does not answer meanwhile. */
export async function usageReading(): Promise<Measured[]> {
  const row = (i: number) => `gen-${i},2026-${String(1 + (i % 11)).padStart(2, "0")}-01 10:00:00.040,0.0123,5200,800,300,2000,${["gpt-5", "claude-4-sonnet"][i % 2]!},P,Team ${i % 40}`;
  const text = `${HEADERS}\n${Array.from({ length: ROWS }, (_, i) => row(i)).join("\n")}\n`;
  let longest = 0;
  let last = performance.now();
  const heartbeat = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 0);
  const start = performance.now();
  const cpu = process.cpuUsage();
  const reading = await steadily(openedUsage(text, { apis: scenarioOf(null).prices, apart: true }), { signal: new AbortController().signal, onShare: () => undefined });
  const seconds = (performance.now() - start) / 1000;
  clearInterval(heartbeat);
  if (!("records" in reading) || reading.records.reduce((sum, { requests = 0 }) => sum + requests, 0) !== ROWS) throw new Error("not every request was counted");
  const what = `Usage export of ${ROWS.toLocaleString("en-US")} requests, ${(text.length / 1e6).toFixed(0)} MB, read`;
  return [
    { what, value: seconds, unit: "s" }, { what: `${what}, of the processor`, value: process.cpuUsage(cpu).user / 1e6, unit: "s" },
    { what: `${what}: longest that the page waits`, value: longest, unit: "ms" },
  ];
}
