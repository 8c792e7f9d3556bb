import type { Algebra, Num } from "./algebra";
import { HYBRID } from "./hybrid";
import type { Line } from "./line";

/** Above the long-context threshold the tier's price holds for the whole request, where there is one. */
function tiered<Q extends Num<Q>>(base: Q, tier: Q, { inputTokens, longContextThreshold }: Readonly<Record<"inputTokens" | "longContextThreshold", Q>>, { whenMore, given }: Algebra<Q>): Q {
  return whenMore(inputTokens, longContextThreshold, given(tier, base), base);
}

const REQUEST_PRICE = { unit: "USD/1M tokens", format: "price", number: "Equation 19" } as const satisfies Partial<Line>;

/** Quality, memory, accuracy by size, the production frontier and one request: equations 15 to 19. */
export const SIZING = HYBRID.with({
  qualityGap: {
    label: "Quality gap", unit: "share", format: "percentPoints", number: "Equation 15", symbol: "quality gap",
    is: ({ scoreDifferences, sharedBenchmarks }) => scoreDifferences.div(sharedBenchmarks),
  },
  weightsMemory: {
    label: "Memory of the weights", unit: "GB", format: "number", number: "Equation 16", symbol: "weights",
    is: ({ parametersB, bits, bitsPerByte }) => parametersB.times(bits).div(bitsPerByte),
  },
  cacheMemory: {
    label: "KV cache", unit: "GB", format: "number", number: "Equation 16", symbol: "KV cache",
    is: ({ kvBytesPerToken, contextTokens, concurrency, bytesPerGB }) => kvBytesPerToken.times(contextTokens).times(concurrency).div(bytesPerGB),
  },
  expectedAccuracy: {
    label: "Accuracy by the scaling law", unit: "share", format: "percent", number: "Equation 17", symbol: "accuracy",
    is: ({ scalingIntercept, scalingSlope, parametersB }, { log10 }) => scalingSlope.times(log10(parametersB)).plus(scalingIntercept),
  },
  accuracyLinear: {
    label: "Accuracy by the linear fit", unit: "share", format: "percent", number: "Equation 17",
    is: ({ linearIntercept, linearSlope, parametersB }) => linearSlope.times(parametersB).plus(linearIntercept),
  },
  accuracyQuadratic: {
    label: "Accuracy by the quadratic fit", unit: "share", format: "percent", number: "Equation 17",
    is: ({ quadraticIntercept, quadraticSlope, quadraticSquare, parametersB: P }) => quadraticSlope.times(P).plus(quadraticIntercept).minus(quadraticSquare.times(P).times(P)),
  },
  accuracyOfCost: {
    label: "Accuracy by the fit of cost", unit: "share", format: "percent", number: "Equation 17",
    is: ({ costIntercept, costSlope, hourlyCost }, { log10 }) => costSlope.times(log10(hourlyCost)).plus(costIntercept),
  },
  costEfficiency: {
    label: "Cost efficiency", unit: "accuracy per USD/h", format: "number", number: "Equation 17",
    is: ({ accuracyReached, hourlyCost }) => accuracyReached.div(hourlyCost),
  },
  averageCost: {
    label: "Average cost", unit: "USD/1M tokens", format: "price", number: "Equation 18", symbol: "average cost",
    is: ({ hourlyCost, tokensPerPriceUnit, pointThroughput: T, secondsPerHour }) => hourlyCost.times(tokensPerPriceUnit).div(T.times(secondsPerHour)),
  },
  costBefore: {
    label: "Average cost at the point before", unit: "USD/1M tokens", format: "price", number: "Equation 18", symbol: "average cost'",
    is: ({ hourlyCost, tokensPerPriceUnit, throughputBefore, secondsPerHour }) => hourlyCost.times(tokensPerPriceUnit).div(throughputBefore.times(secondsPerHour)),
  },
  returnsToScale: {
    label: "Returns to scale", unit: "ratio", format: "factor", number: "Equation 18", symbol: "d ln T/d ln concurrency",
    is: ({ pointThroughput: T, throughputBefore, concurrency, concurrencyBefore }, { ln }) => ln(T.div(throughputBefore)).div(ln(concurrency.div(concurrencyBefore))),
  },
  speedPerUser: {
    label: "Speed per user", unit: "tokens/s", format: "number", number: "Equation 18", symbol: "speed",
    is: ({ pointThroughput: T, concurrency }) => T.div(concurrency),
  },
  requestsAtSpeed: {
    label: "Requests at a time at the speed each user must see", unit: "requests", format: "number", number: "Equation 18", symbol: "requests",
    is: ({ throughput: T, measuredInputShare, inputShare, minimumSpeed }, { given, number }) => T.times(number(1).minus(given(measuredInputShare, inputShare))).div(minimumSpeed),
  },
  fresh: {
    label: "Fresh input tokens", unit: "tokens", format: "tokens", number: "Equation 19", symbol: "fresh",
    is: ({ inputTokens, cachedTokens, writtenTokens }) => inputTokens.minus(cachedTokens).minus(writtenTokens),
  },
  inputPriceOfRequest: { label: "Input price of the request", ...REQUEST_PRICE, symbol: "p_in", is: (q, algebra) => tiered(q.listInput, q.longContextInput, q, algebra) },
  outputPriceOfRequest: { label: "Output price of the request", ...REQUEST_PRICE, symbol: "p_out", is: (q, algebra) => tiered(q.listOutput, q.longContextOutput, q, algebra) },
  cachedPriceOfRequest: {
    label: "Cached input price of the request", ...REQUEST_PRICE, symbol: "p_cache",
    is: (q, algebra) => tiered(q.listCached, q.longContextCachedInput, q, algebra),
  },
  writePriceOfRequest: {
    label: "Cache-write price of the request", ...REQUEST_PRICE, symbol: "p_write",
    is: (q, algebra) => tiered(q.listWrite, q.longContextWrite, q, algebra),
  },
}).with({
  memoryShare: {
    label: "Share of the GPUs' usable memory that weights and engine take", unit: "share", format: "percent", number: "Equation 16",
    is: ({ weightsMemory, engineMemory, usableMemory, gpuMemoryGB, gpuCount: N }, { number }) => weightsMemory.times(number(1).plus(engineMemory)).div(usableMemory.times(gpuMemoryGB).times(N)),
  },
  memoryNeeded: {
    label: "Memory of weights and KV cache", unit: "GB", format: "number", number: "Equation 16", symbol: "weights + KV cache",
    is: ({ weightsMemory, cacheMemory }) => weightsMemory.plus(cacheMemory),
  },
  costFall: {
    label: "Fall in cost per added request", unit: "USD/1M tokens", format: "price", number: "Equation 18",
    is: ({ averageCost, costBefore, concurrency, concurrencyBefore }) => costBefore.minus(averageCost).div(concurrency.minus(concurrencyBefore)),
  },
}).with({
  gpusNeeded: {
    label: "GPUs needed", unit: "count", format: "count", number: "Equation 16", symbol: "GPUs",
    is: ({ memoryNeeded, engineMemory, usableMemory, gpuMemoryGB }, { roundedUp, number }) =>
      roundedUp(memoryNeeded.times(number(1).plus(engineMemory)).div(usableMemory.times(gpuMemoryGB))),
  },
  requestCost: {
    label: "Cost of one request", unit: "USD", format: "unitPrice", number: "Equation 19", symbol: "cost",
    is: (q) => q.fresh.times(q.inputPriceOfRequest).plus(q.cachedTokens.times(q.cachedPriceOfRequest)).plus(q.writtenTokens.times(q.writePriceOfRequest))
      .plus(q.outputTokens.times(q.outputPriceOfRequest)).div(q.tokensPerPriceUnit),
  },
});
