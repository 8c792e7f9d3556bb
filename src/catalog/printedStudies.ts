/** Table 1 of the serverless paper: the 32 models it examined, billions of parameters and month of release as printed. */
export const EXAMINED_MODELS: readonly (readonly [name: string, parametersB: number, released: string])[] = [
  ["Qwen-3-0.6B", 0.6, "May-25"], ["Gemma-3-1B-Instruct", 1, "Mar-25"], ["Llama-3.2-1B-Instruct", 1, "Sep-24"], ["Falcon-3-1B-Instruct", 1.7, "Dec-24"],
  ["Gemma-2-2B-Instruct", 2, "Jul-24"], ["Llama-3.2-3B-Instruct", 3, "Sep-24"], ["Falcon-3-3B-Instruct", 3, "Dec-24"], ["Qwen-3-4B", 4, "May-25"],
  ["Gemma-3-4B-Instruct", 4, "Mar-25"], ["Mistral-7B-Instruct-v0.1", 7, "Oct-23"], ["Falcon-3-7B-Instruct", 7, "Dec-24"], ["Llama-3-8B-Instruct", 8, "Apr-24"],
  ["Llama-3.1-8B-Instruct", 8, "Jul-24"], ["Qwen-3-8B", 8, "May-25"], ["Gemma-2-9B-Instruct", 9, "Jun-24"], ["Falcon-3-10B-Instruct", 10, "Dec-24"],
  ["Mistral-Small-Instruct", 24, "Mar-25"], ["Gemma-2-27B-Instruct", 27, "Jun-24"], ["Gemma-3-27B-Instruct", 27, "Mar-25"], ["Qwen-3-32B", 32, "May-25"],
  ["Llama-3.1-70B-Instruct", 70, "Jul-24"], ["Llama-3-70B-Instruct", 70, "Apr-24"], ["Llama-3.3-70B-Instruct", 70, "Dec-24"], ["Gpt-oss-120B", 120, "Aug-25"],
  ["Mistral-Large-Instruct (2407)", 123, "Feb-24"], ["Qwen-3-235B-A22B-Instruct (2507)", 235, "May-25"], ["Llama-3.1-Nemotron-Ultra-253B-v1", 253, "Apr-25"],
  ["GLM-4.5", 355, "Aug-25"], ["Jamba-Large-1.5", 398, "May-24"], ["Llama-3.1-405B-Instruct-FP8", 405, "Jul-24"], ["Hermes-4-405B", 405, "Aug-25"], ["Kimi-K2-Instruct", 1000, "Jan-25"],
];

/** Table 5: correlations as printed; each with p below 0.001. */
export const PRINTED_CORRELATIONS: readonly (readonly [relation: string, pearson: number, spearman: number])[] = [
  ["Parameters and accuracy", 0.598, 0.838], ["Cost and accuracy", 0.635, 0.826], ["Parameters and cost", 0.897, 0.983],
];

/** Table 6: fits as printed; each with p below 0.001. */
export interface PrintedFit {
  readonly fit: string;
  readonly intercept: number;
  readonly slope: number;
  readonly square?: number;
  readonly regressors: 1 | 2;
  readonly r2: number;
  readonly rmse: number;
}
export const PRINTED_FITS: readonly PrintedFit[] = [
  { fit: "Linear (parameters)", intercept: 0.464, slope: 0.000351, regressors: 1, r2: 0.358, rmse: 0.091 },
  { fit: "Quadratic (parameters)", intercept: 0.441, slope: 0.000866, square: -6.52e-7, regressors: 2, r2: 0.502, rmse: 0.08 },
  { fit: "Logarithmic (parameters)", intercept: 0.329, slope: 0.126, regressors: 1, r2: 0.727, rmse: 0.059 },
  { fit: "Logarithmic (cost)", intercept: 0.362, slope: 0.149, regressors: 1, r2: 0.639, rmse: 0.068 },
];

/** Table 8: models by range of size as printed. */
export interface PrintedRange {
  readonly fromB: number;
  readonly toB: number;
  readonly models: number;
  readonly accuracy: number;
  readonly costPerHour: number;
  readonly efficiency: number;
  readonly decline: number;
}
const range = (fromB: number, toB: number, models: number, accuracy: number, costPerHour: number, efficiency: number, decline: number): PrintedRange => ({
  fromB, toB, models, accuracy, costPerHour, efficiency, decline,
});
export const PRINTED_RANGES: readonly PrintedRange[] = [
  range(0, 3, 7, 0.333, 0.8, 0.295, 0), range(3, 10, 8, 0.443, 1.59, 0.086, 0.71), range(10, 50, 7, 0.514, 11.61, 0.026, 0.91),
  range(50, 150, 5, 0.597, 30.21, 0.007, 0.98), range(150, 1000, 5, 0.639, 69.72, 0.002, 0.99),
];

/** The cost guide's inflection point: half the API's bill saved from 10M tokens a month on, against its own prices. */
export interface InflectionCase {
  readonly name: string;
  readonly usdPerThousandTokens: number;
  readonly usdPerGpuHour: number;
}
export const INFLECTION = { tokensPerMonth: 10_000_000, saved: 0.5 } as const;
export const INFLECTION_CASES: readonly InflectionCase[] = [
  { name: "L4 against GPT-3.5", usdPerThousandTokens: 0.001, usdPerGpuHour: 0.35 },
  { name: "H100 against GPT-4", usdPerThousandTokens: 0.03, usdPerGpuHour: 1.99 },
];

/** What a source prints beside what we find, and what to make of it. */
export type Claim = readonly [item: string, printed: string, ours: string, remark: string];

/** What the break-even paper says in its text, beside its own tables. */
export const BREAK_EVEN_CLAIMS: readonly Claim[] = [
  ["Section I, all sizes", "A few months small, 2 years medium, 5 years large", "Table IV: 0.3-3.0, 2.3-34.0, 4.3-69.3 months", "The longest of each size; a dear API is paid back far earlier"],
  ["Section I, volume for it", "From 50M tokens a month", "Kimi-K2 against GPT-5 at 50M: 1,055 months", "Table IV charges the API for all the hardware could serve, 95M to 507M tokens; BREAKEVEN with your Volume"],
  ["Section VI-A, large models", "Clusters over USD 200k", "Table III: USD 240k, 90k, 60k", "Of Kimi-K2 alone"],
  ["Section VI-A, medium models", "Two A100 (USD 30k), below 10% accuracy lost", "Llama-3.3-70B: one A100; 6 of 15 pairs lose over 10 points", "Llama-3.3-70B loses 15.8 to 32.0 points; QUALITYGAP"],
  ["Section VI-A, small models", "Sub-30B models on one RTX 5090", "24B, 30B and 32B", "One of three is below 30B; all three fit by Table III"],
  ["Section VI-B, hours", "8 hours, 20 days: 160 h", "Table III: 176 h", "506.88M tokens are 800/s x 3600 x 176; the preset As written has 160"],
  ["Section VI-C, Eq. 5", "2:1, typical of real workloads", "One third input, two thirds output", "Most traffic is the other way round: Input share"],
  ["Section VI-E, scenarios", "54, six APIs", "9 models x 5 APIs = 45", "The tables have five APIs"],
  ["Section VI-E, small models", "Often within three months", "15 of 15 pairs, 3.0 at most", "Follows, at full capacity"],
  ["Section VI-F1, small enterprises", "0.3-3 months below 10M tokens a month", "EXAONE 4.0 32B against GPT-5 at 10M: 33.6 months", "Printed months are at 126.7M tokens; ADVICE, BREAKEVEN with your Volume"],
  ["Section VI-F2, medium enterprises", "3.8-34 months", "Table IV: 2.3-34.0", "Llama-3.3-70B against Claude-4 Opus is 2.3"],
  ["Section VI-F2, hardware", "USD 15k-30k for two A100; 120-220 tokens/s", "USD 15k is one; Table III: 190-220", "120 is none of the medium models' throughputs"],
  ["Section VI-F3, large enterprises", "3.5-69.3 months; USD 40k-190k", "Table IV: 4.3-69.3; Table III: 60k-240k", "GPUs owned already: the setting GPUs owned"],
  ["Section VI-F3, against Gemini", "5-9 years", "31.1-63.1 months, 5.3 years at most", "The Gemini column itself is printed below what Table I gives"],
  ["Section VII, medium", "Typically within 6-24 months", "8 of 15 pairs", "4 take longer, 3 less; PAYBACKBAND"],
  ["Section VII, large", "Often beyond 2 years", "10 of 15 pairs", "Follows"],
];

/** Tables 2 to 4 of the serverless paper: what it deployed, measured and computed. */
export const STUDY_DESIGN: readonly Claim[] = [
  ["Table 2, own container", "Amazon SageMaker JumpStart on chosen instances", "Rent or buy, SERVERLESS", "Cost and accuracy of all 32 models"],
  ["Table 2, serverless", "Amazon Bedrock; Azure Serverless", "Availability, COVERAGE", "Pay by use, scaled automatically; what is offered"],
  ["Table 2, by API", "Nebius Token Factory", "Prices, hosted open models", "A platform outside the clouds"],
  ["Table 3, performance", "Belebele, multiple choice; weighted accuracy", "ACCURACY, SCALINGFIT", "One benchmark"],
  ["Table 3, cost", "EC2 list prices, us-east-1, November 2025", "COSTEFFICIENCY, Rental terms", "Hourly cost; accuracy per USD/h"],
  ["Table 3, availability", "Each model at each platform: offered or not", "COVERAGE", "Shares by platform, family and size"],
  ["Table 3, metrics", "28 metrics of two platforms by documentation", "Comparison", "Five dimensions; Table 11"],
  ["Table 4, correlation", "Pearson, Spearman, two-tailed at 5%", "SCALINGFIT", "Computed by scipy there"],
  ["Table 4, regression", "Linear, quadratic, logarithmic", "ACCURACY and SCALINGFIT with a fit", "R2, RMSE, p-value"],
  ["Section 4.1.5, sweet spot", "30B to 50B: 85-90% of the best accuracy, 0.51-0.60 of 0.68", "0.51/0.684 = 75%, 0.60/0.684 = 88%", "The range printed begins below what it says; SWEETSPOT computes it over any points"],
  ["Section 4.1.5, cost", "USD 5.67-16.29/h, 50-75% below those above 150B", "77-92% below USD 69.72/h", "Against the mean of Table 8 the saving is larger than printed"],
  ["Section 4.2, coverage", "34.4% of 32 models serverless, 6.2% at both", "11/32 and 2/32 follow", "COVERAGE says the same of today's sellers"],
  ["Section 4.3, metrics", "71% fewer: 42 and more against about 12", "1 - 12/42 = 71%", "Follows"],
  ["Section 5.6, fine-tuning", "Left to further research", "FINETUNE", "Its cost with base model and GPU"],
];

/** What the serverless paper says in its text, its own figures and those it cites. */
export const SERVERLESS_CLAIMS: readonly Claim[] = [
  ["Abstract, best cost efficiency", "7-14B", "Table 7: 2 of the ten best are of 7-14B, the first is 3B", "COSTEFFICIENCY; the smallest lead"],
  ["Section 1, training Llama-3.3-70B", "39.3M GPU-hours, USD 270M", "USD 6.87 an hour of an H100", "Its divisor; Rental terms has H100 hours of today. FINETUNE counts training of one's own"],
  ["Section 1, hosting it", "Above USD 325 for 24 hours", "USD 13.54 an hour", "RENTCOST for your GPUs and hours"],
  ["Section 2.1, engines (cited)", "Orca 36.9x; vLLM 24x, 2.7-8x; TensorRT-LLM 2.7-8x", "Throughput names the engine of each point", "Over older engines; no factor is applied to measured points"],
  ["Section 2.1, PagedAttention (cited)", "Below 4% of the cache wasted; 20-38% used before", "10% more than weights and cache, 90% of a GPU planned with", "VRAM, GPUCOUNT (equation 16)"],
  ["Section 2.1, Aegaeon (cited)", "1,192 to 213 GPUs, 82% saved", "1 - 213/1192 = 82%", "Follows; PORTFOLIO shares GPUs among workloads"],
  ["Section 2.2, AWQ (cited)", "A quarter of the memory", "16/4 bits: a quarter", "Follows for the weights: VRAM by precision"],
  ["Section 2.2, Oracle (cited)", "FP8: 30% less latency; throughput 50% up, INT4 more", "PRECISIONS: measured side by side", "What is measured in the catalog stands beside it"],
  ["Section 2.2, spot (cited)", "50-80% saved", "Rental terms, spot", "By provider and GPU; work that may be interrupted"],
  ["Section 2.2, Mercari (cited)", "95% smaller by 8 bits, 14 times cheaper", "8 of 32 bits: 75% smaller", "8 bits alone do not give 95%"],
  ["Section 2.3, start-up (cited)", "30-120 s to load a model", "SERVERLESS: 60 s unless typed", "Its argument cold_start"],
  ["Section 2.3, scaling down (cited)", "After 300 s, up after 60 s", "SERVERLESS: 5 minutes idle unless typed", "Its argument idle_minutes"],
  ["Section 2.4, edge (cited)", "46% lower P99, 67% more throughput", "Not in the model", "Of devices, no money in it"],
  ["Section 4.1.2, tenfold size", "0.126 of accuracy; 100B to 1,000B is 90-fold more", "100-fold: 900B against 9B", "0.126 a decade follows; the factor does not"],
  ["Section 4.1.3, Kimi-K2", "98-fold below Llama-3.2-3B, 61% more accurate", "0.528/0.0054 = 98; 0.684/0.425 - 1 = 61%", "Follows"],
  ["Section 4.1.4, steepest decline", "71%, between the two smallest ranges", "71%, 70%, 73%, 71% from each to the next", "By share it is from 10-50B to 50-150B; by amount the first"],
  ["Section 4.1.5, Qwen3 32B", "0.637 at USD 5.67/h: 0.112", "0.637/5.67 = 0.112, 93% of the best", "Follows; Table 1's only model of 30-50B lies above the 0.51-0.60 said of them. SWEETSPOT"],
  ["Section 4.2.1, shares", "15.6%, 25.0%, 59.4%, 81.8%, 40.6%", "5, 8 and 19 of 32, 9 of 11, 13 of 32", "Follow; 3 and 6 are exclusive, as 5 - 2 and 8 - 2"],
  ["Section 4.2.3, sizes", "10 large, 7 medium, 15 small", "Table 1: 9, 8, 15", "One model changes its size between the tables"],
  ["Section 4.2.3, shares", "46.9, 36.4, 31.3, 45.5, 21.9, 18.2%", "15, 10, 7 of 32; 4, 5, 2 of 11", "Follow"],
  ["Section 4.3.1, metrics", "71% fewer", "13 of the 28 compared, 46%", "71% is of all built-in ones, not of Table 11"],
  ["Section 5.3, small models", "Absent from serverless", "4 of 15", "Contradicts Table 10"],
  ["Section 5.5, snapshot", "Early 2025", "Prices of November 2025, models to August 2025", "Contradicts sections 3.2 and 3.3; today's sellers: COVERAGE, Prices"],
  ["Section 5.7, redundancy", "6.2% of serverless models", "2 of 11, 18.2%", "6.2% is of all 32"],
];

/** The least server that the cost guide names for a model of up to so many billions of parameters. */
export interface PrintedServer {
  readonly toB: number;
  readonly vCpus: readonly [low: number, high: number];
  readonly ramGB: number;
  readonly storageGB: number;
}
export const PRINTED_SERVERS: readonly PrintedServer[] = [
  { toB: 7, vCpus: [4, 8], ramGB: 32, storageGB: 100 },
  { toB: 13, vCpus: [8, 16], ramGB: 64, storageGB: 200 },
  { toB: 70, vCpus: [16, 32], ramGB: 128, storageGB: 500 },
];
/** What the guide wants of the network whatever the size; its own peak of 500 requests a second takes 400. */
export const PRINTED_NETWORK_MBPS = 500;

/** What the cost guide says of each precision; its two figures for 4 bits contradict one another. */
export interface PrintedPrecision {
  readonly bits: number;
  readonly memorySaved: string;
  readonly qualityLost: string;
  readonly slower: string;
}
export const PRINTED_PRECISIONS: readonly PrintedPrecision[] = [
  { bits: 32, memorySaved: "none", qualityLost: "none", slower: "not said" },
  { bits: 16, memorySaved: "50%", qualityLost: "none", slower: "its measure" },
  { bits: 8, memorySaved: "75%", qualityLost: "below 0.1%", slower: "5-10%" },
  { bits: 4, memorySaved: "87.5%", qualityLost: "below 0.5%", slower: "10-15%, elsewhere 15-25%" },
];

/** The cost guide's figures beyond its three scenarios. Prices of March 2026. */
export const GUIDE_CLAIMS: readonly Claim[] = [
  ["API prices, March 2026", "USD 0.01-0.03 per 1,000 tokens", "USD 10-30 per 1M tokens", "Prices has today's, most below; PRICEHISTORY with their days"],
  ["70B at 500 requests/s", "USD 10,000-15,000 a month", "1.3 billion requests: from USD 13,000 for one token each", "Does not follow: 500/s x 730 h x 0.01 per 1,000"],
  ["H100 at USD 2.86/h", "USD 2,087 a month", "2.86 x 730 = 2,087.80", "Follows for 730 hours"],
  ["L4, hourly, March 2026", "USD 0.35", "GPU(\"L4\",\"Rental\")", "A row of Rental terms beside later ones by provider"],
  ["A100 and L40S, hourly, March 2026", "USD 0.73-0.79", "GPU(\"L40S\",\"Rental\")", "Rows of Rental terms; one range for both GPUs"],
  ["H100, hourly, March 2026", "USD 1.99-2.86", "GPU(\"H100 SXM\",\"Rental\")", "Rows of Rental terms; rents rose through 2026"],
  ["Server for 7B", "L4 or RTX 4090; 4-8 vCPU, 32 GB RAM, 100 GB disk", "SERVERCOST(7, prices)", "As Setup cost and as Storage and network, at your prices; or within a Server factor, not both"],
  ["Server for 13B", "A100 or L40S; 8-16 vCPU, 64 GB RAM, 200 GB disk", "SERVERCOST(13, prices)", "The same"],
  ["Server for 70B", "H100; 16-32 vCPU, 128 GB RAM, 500 GB disk", "SERVERCOST(70, prices); two H100 at 16 bits: GPUCOUNT", "140 GB of weights do not fit one of 80 GB"],
  ["Network", "500 Mbps; 400 Mbps at 500 requests/s", "SERVERCOST, with a price of the network", "500/s within 400 Mbps are 100 kB a request"],
  ["Memory of 70B at FP32, FP16, int8, int4", "140, 70, 35, 17.5 GB", "280, 140, 70, 35 GB", "VRAM: 4, 2, 1, 0.5 bytes a parameter; printed is half"],
  ["Memory saved by FP16, int8, int4", "50%, 75%, 87.5%", "50%, 75%, 87.5%", "Follows"],
  ["Quality lost at int8, int4", "below 0.1%, below 0.5%", "99% and more kept at FP8", "The latter as the serverless paper cites Oracle (section 2.2); no source measures int4 on your task"],
  ["Slower at int4", "10-15% in one place, 15-25% in another", "PRECISIONS: measured side by side", "Contradicts itself, and the serverless paper's section 2.2 (over 50% more per GPU): a full server gains, a single request may not"],
  ["Slower at int8", "5-10%", "50% more throughput, 30% less latency at FP8", "The same; PRECISIONS has the measured ones side by side"],
  ["vLLM", "40% more throughput; 500 and more users on one H100", "Throughput names the engine of each point", "For production; users: RECOMMEND and FRONTIER at the speed each must see"],
  ["TGI", "20-30% faster than naive", "No measured point in the catalog", "Guarded releases, streaming"],
  ["Ollama", "For development, not production", "No measured point in the catalog", "It serves few requests at a time"],
  ["Users on an L4", "20-50", "FRONTIER with minimum_speed", "Without a speed for each user the figure says little"],
  ["GPU utilization", "above 80%; alert below 70%", "UTILIZATION, BREAKEVENUTILIZATION", "Below: fewer GPUs, or batch work in idle hours"],
  ["Queue", "below 100 requests", "Spare deployments", "Above: another deployment, or bursts to an API (HYBRID)"],
  ["Memory in use", "below 90%", "90% of a GPU is planned with", "Above: shorter contexts or another GPU (GPUCOUNT)"],
  ["Tokens per second", "a baseline to alert by", "CAPACITY", "Below: look for throttled GPUs"],
  ["Semantic cache", "30-40% less load", "Setting Semantic cache, 0 unless set", "Lowers own load and the API's bill alike; a claim without a source, hits depend on the work"],
  ["Batches overnight, spot", "at a discount", "Batch share, Batch discount; Rental terms, spot", "Work that can wait fills idle hours"],
  ["A tuned 7B instead of 70B", "70% less GPU cost", "0.35 against 1.99-2.86 USD/h: 82-88%", "Larger than printed by its own prices"],
  ["Fine-tuning by API", "USD 0.02-0.08 per token", "USD 20-80 per 1M tokens", "Per 1,000 tokens, as its other prices"],
  ["Fine-tuning 1M tokens on an L4", "USD 70-100", "FINETUNE: below USD 1 for 7B", "At 0.35 an hour 70-100 are 200-286 hours, one token a second"],
  ["Network and virtualization", "below 5% between providers", "Not in the model", "Within the error of any estimate"],
];

/** The abstract on the economics of inference. */
export const ECONOMICS_CLAIMS: readonly Claim[] = [
  ["Production function", "Intelligence = f(Cost, Model)", "INTELLIGENCE", "Its form is not printed; ours: tokens bought times mean score"],
  ["Diminishing marginal cost", "A principle, no figure", "FRONTIER, fall in cost per added request", "Seen in measured points, not in every step"],
  ["Diminishing returns to scale", "A principle, no figure", "FRONTIER, returns to scale below 1", "The same"],
  ["Zone of best value", "A principle, no figure", "FRONTIER, standing", "By the speed each user must see"],
  ["Frontier in three dimensions", "Figure 1, not printed here", "PARETO with concurrencies; RECOMMEND", "Cost, quality, concurrency"],
  ["Hourly GPU cost", "A method, not printed here", "GPUHOUR, fed to FRONTIER by a deployment's name", "Equation 12"],
  ["WiNEval-3.0", "Three tables exist; the abstract prints none", "None of its data is here", "Nothing to reproduce"],
];
