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
