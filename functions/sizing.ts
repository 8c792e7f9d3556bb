import { inDomain } from "../src/engine/check";
import { ONE } from "../src/engine/decimal";
import { type Serving, gpuCount as gpusFor, measuredThroughput, memoryNeeded } from "../src/scenario/sizingAnswers";
import { lateTables } from "../src/scenario/lateTables";
import { deploymentTable, inServers } from "../src/scenario/deploymentAnswer";
import { isBlankOrZero } from "../src/scenario/missingFigure";
import { cellText } from "../src/scenario/range";
import type { Lines } from "../src/scenario/lines";
import { type Scenario, scenarioOf } from "../src/scenario/scenario";
import type { OverLines } from "../src/scenario/overLines";
import { choice, name, number, optionalNumber } from "./arguments";
import { cell, spill } from "./cell";

/**
 * Precision of a model's weights.
 * @customenum {string}
 */
export enum WeightPrecision {
  /** As the maker released the weights where the catalog has their size, else FP8 */
  Released = "as released",
  /** 32 bits, 4 GB per billion parameters */
  Fp32 = "FP32",
  /** 16 bits, 2 GB per billion parameters */
  Fp16 = "FP16",
  /** 16 bits, 2 GB per billion parameters */
  Bf16 = "BF16",
  /** 8 bits, 1 GB per billion parameters */
  Fp8 = "FP8",
  /** 8 bits, 1 GB per billion parameters */
  Int8 = "INT8",
  /** 4 bits, 0.5 GB per billion parameters */
  Fp4 = "FP4",
  /** 4 bits, 0.5 GB per billion parameters */
  Int4 = "INT4",
}

/**
 * Memory in GB of a model's weights, and of the KV cache at 16 bits where a context is given (model, equation 16).
 * @customfunction VRAM
 * @param {string} model Open model in the catalog, such as "Llama-3.3-70B".
 * @param {WeightPrecision} [precision] as released (the default: FP8 where the catalog has no size), FP8, FP16, BF16, FP32, INT8, FP4 or INT4.
 * @param {number} [context_tokens] Tokens of context kept for each request; left out, blank or 0: the weights alone.
 * @param {number} [concurrency] Requests served at a time; left out, blank or 0: 1.
 * @returns {any} GB of 1e9 bytes.
 */
export function vram(model: string, precision: WeightPrecision, context_tokens: number, concurrency: number): any {
  return cell(() => memoryLines(scenarioOf(null), [model, precision, context_tokens, concurrency]).of("memoryNeeded"));
}
vram.over = { takes: ["owned"], lines: ["memoryNeeded"], answers: memoryLines } as const satisfies OverLines;

function memoryLines(scenario: Scenario, [model, precision, context_tokens, concurrency]: readonly any[]): Lines {
  return memoryNeeded(scenario, name("model", model), serving(precision, context_tokens, concurrency));
}

/**
 * GPUs whose memory holds a model and its KV cache: 10% is added for the engine, 90% of each GPU is used (model, equation 16).
 * @customfunction GPUCOUNT
 * @param {string} model Open model in the catalog, such as "Kimi-K2".
 * @param {string} gpu GPU in the catalog, such as "A100-80GB".
 * @param {WeightPrecision} [precision] as released (the default: FP8 where the catalog has no size), FP8, FP16, BF16, FP32, INT8, FP4 or INT4.
 * @param {number} [context_tokens] Tokens of context kept for each request; left out, blank or 0: the weights alone.
 * @param {number} [concurrency] Requests served at a time; left out, blank or 0: 1.
 * @param {boolean} [whole_servers] TRUE rounds up to what servers hold: 1, 2, 4 or 8 GPUs, then whole servers; left out: what the memory needs.
 * @returns {any} A count.
 */
export function gpuCount(model: string, gpu: string, precision: WeightPrecision, context_tokens: number, concurrency: number, whole_servers: boolean): any {
  return cell(() => {
    const needed = gpuLines(scenarioOf(null), [model, gpu, precision, context_tokens, concurrency]).of("gpusNeeded");
    return whole_servers === true ? inServers(needed) : needed;
  });
}
gpuCount.over = { takes: ["owned", "gpu"], lines: ["gpusNeeded"], answers: gpuLines } as const satisfies OverLines;

function gpuLines(scenario: Scenario, [model, gpu, precision, context_tokens, concurrency]: readonly any[]): Lines {
  return gpusFor(scenario, name("model", model), name("gpu", gpu), serving(precision, context_tokens, concurrency));
}

/**
 * A model on a GPU as a row of the Deployments table, with its headers, to pass on as context: the best measured point, or else an estimate from the nearest one, marked so, with the error such estimates had. Throughput counts input and output.
 * @customfunction DEPLOYMENT
 * @param {string} model Open model in the catalog, such as "DeepSeek-V3.2".
 * @param {string} gpu GPU in the catalog, such as "H200 SXM".
 * @param {number} [gpu_count] Number of GPUs; left out: what serves most for each GPU, or for an estimate what the memory needs, in whole servers.
 * @param {string} [precision] Such as FP8, FP4, MXFP4, INT4 or BF16; left out: of any measured, or for an estimate as released, else FP8.
 * @returns {any[][]} Headers and a row.
 */
export function deployment(model: string, gpu: string, gpu_count: number, precision: string): any[][] {
  return spill(() => {
    const count = optionalNumber(gpu_count);
    if (count) inDomain("gpu_count", count, { above: 0, whole: true });
    return deploymentTable(scenarioOf(null), name("model", model), name("gpu", gpu), count?.toNumber(), isBlankOrZero(precision) ? undefined : cellText(precision));
  });
}

/**
 * What a rate counts.
 * @customenum {string}
 */
export enum RateKind {
  /** Output tokens alone, as most measurements print */
  Output = "output",
  /** Input and output together, as the setting Throughput counts */
  Total = "total",
}

/**
 * Highest measured rate in tokens/s of a model on a number of GPUs, of output or in total. Measured at saturation it is up to about 20 times what the paper claims for the same hardware: a busy deployment pays back sooner, and each user waits longer.
 * @customfunction THROUGHPUT
 * @param {string} model Model with measured points, such as "gpt-oss-120B" (see CATALOG of throughput).
 * @param {string} gpu GPU in the catalog, such as "A100-80GB".
 * @param {number} [gpu_count] GPUs that serve the model together; may be left out where one number was measured.
 * @param {RateKind} [kind] output (the default), or total: input and output together at the mix measured, which is what the setting Throughput takes.
 * @returns {any} Tokens per second of all the GPUs together.
 */
export function throughput(model: string, gpu: string, gpu_count: number, kind: RateKind): any {
  return cell(() => {
    const count = optionalNumber(gpu_count);
    if (count) inDomain("gpu_count", count, { above: 0, whole: true });
    return measuredThroughput(scenarioOf(null), name("model", model), name("gpu", gpu), count, choice("kind", kind, Object.values(RateKind), RateKind.Output));
  });
}

/**
 * The least server the cost guide names for a model of some size (7B, 13B, 70B: vCPU, RAM, storage, network), at your prices of its parts, as rows Setup cost and Storage and network to pass on as settings. Set Server factor to 1, or both count the server.
 * @customfunction SERVERCOST
 * @param {number} parameters Billions of parameters, above 0 and at most 70.
 * @param {number} [core_price] Price of a vCPU; left out, blank or 0: not counted, and said so. All prices are in the reporting currency.
 * @param {number} [ram_price] Price of a GB of RAM, likewise.
 * @param {number} [storage_price] Price of a GB of storage, likewise.
 * @param {number} [network_price] Price of a Mbps of network, likewise.
 * @returns {any[][]} A table: Setting, Value (that of the more cores), From, To, Holds.
 */
export function serverCost(parameters: number, core_price: number, ram_price: number, storage_price: number, network_price: number): any[][] {
  return spill(() => {
    const price = (label: string, value: number) => {
      const given = optionalNumber(value);
      return given && inDomain(label, given, { above: 0 });
    };
    return lateTables().serverCost(inDomain("parameters", number(parameters), { above: 0 }), {
      vCpuPrice: price("core_price", core_price), ramPrice: price("ram_price", ram_price), storagePrice: price("storage_price", storage_price), networkPrice: price("network_price", network_price),
    });
  });
}

/**
 * An open model on a GPU by precision (32, 16, 8, 4 bits): memory, GPUs needed, tokens/s per GPU as measured or estimated, against 16 bits, beside the memory saved, quality lost and slowdown the cost guide prints. No source measures the loss on your task.
 * @customfunction PRECISIONS
 * @param {string} model Open model in the catalog, such as "Llama-3.3-70B".
 * @param {string} gpu GPU in the catalog, such as "H100 SXM".
 * @returns {any[][]} A table of precisions.
 */
export function precisions(model: string, gpu: string): any[][] {
  return spill(() => lateTables().precisions(scenarioOf(null), name("model", model), name("gpu", gpu)));
}

function serving(precision: WeightPrecision, contextTokens: number, concurrency: number): Serving {
  return {
    precision: choice("precision", precision, Object.values(WeightPrecision), WeightPrecision.Released),
    contextTokens: inDomain("context_tokens", number(contextTokens), { atLeast: 0, whole: true }),
    concurrency: inDomain("concurrency", optionalNumber(concurrency) ?? ONE, { above: 0, whole: true }),
  };
}
