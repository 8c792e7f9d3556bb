/** What an argument starts with, so that every function shows a result at once; some mean other things elsewhere. */
const EXAMPLES: Readonly<Record<string, string>> = {
  api: "GPT-5",
  model: "Kimi-K2",
  gpu: "A100-80GB",
  tokens: "506880000",
  months: "24",
  name: "Kimi-K2",
  parameters: "70",
  accuracy: "0.56",
  usd_per_hour: "2.5",
  costs: "1, 2, 4",
  qualities: "0.4, 0.6, 0.5",
  x: "1, 10, 100",
  y: "0.33, 0.46, 0.58",
  concurrency: "1, 8, 32",
  throughput: "60, 400, 1200",
  hourly_cost: "4",
  input_tokens: "10000",
  output_tokens: "1000",
  demand: "500000000, 800000000, 300000000",
  row_setting: "Utilization",
  row_values: "25%, 50%, 75%, 100%",
  column_setting: "Electricity rate",
  column_values: "0.10, 0.15, 0.30",
  setting: "Electricity rate",
  target: "72",
  ranges: "Utilization, 0.3, 0.6, 0.9; Electricity rate, 0.10, 0.15, 0.30",
  trials: "1000",
  spend: "42000",
  load: "20, 10, 10, 40, 90, 100, 80, 50",
  table: "Month, API, Input tokens, Of them cached, Output tokens, Cost billed; 2026-10, GPT-5, 800000000, 200000000, 200000000, 2600",
};

const SPECIAL: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  DEPLOYMENT: { model: "DeepSeek-V3.2", gpu: "H200 SXM" },
  THROUGHPUT: { model: "gpt-oss-120B", gpu_count: "1" },
  BREAKEVENVOLUME: { months: "96" },
  DISCOUNTEDPAYBACK: { model: "gpt-oss-120B" },
  VRAM: { concurrency: "" },
  GPUCOUNT: { concurrency: "" },
  MODEL: { field: "Licence" },
  GPU: { field: "Memory" },
};

/** The text an argument of a function starts with. */
export function exampleOf(id: string, parameter: string): string {
  return SPECIAL[id]?.[parameter] ?? EXAMPLES[parameter] ?? "";
}
