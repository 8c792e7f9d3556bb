/** A model on GPUs: billions of parameters, GB/s and dense TFLOPS of one GPU at the weights' precision. */
export interface Place {
  readonly model: string;
  readonly totalParametersB: number;
  readonly activeParametersB: number;
  readonly bandwidth: number;
  readonly tflops: number;
  readonly gpuCount: number;
}

/** A place with what was measured there: work per second, in output tokens. */
export interface MeasuredPlace extends Place {
  readonly name: string;
  readonly workPerSecond: number;
}

/** What an input token costs a busy server beside an output token. */
const INPUT_WORK = 0.25;

/** Work of a token in output tokens, at a share of input. */
export function workOfToken(inputShare: number): number {
  return 1 - inputShare + INPUT_WORK * inputShare;
}

/** The count decides only between places that are alike in all else. */
const COUNT_WEIGHT = 0.1;

/** How unlike two places are: the logarithms of the ratios of parameters, bandwidth and compute, added up. */
function distance(a: Place, b: Place): number {
  const apart = (of: (place: Place) => number) => Math.abs(Math.log(of(a) / of(b)));
  return apart((p) => p.totalParametersB) + apart((p) => p.activeParametersB) + apart((p) => p.bandwidth) + apart((p) => p.tflops) + COUNT_WEIGHT * apart((p) => p.gpuCount);
}

export interface ThroughputEstimate {
  readonly nearest: MeasuredPlace;
  readonly workPerSecond: number;
}

/**
 * Work per second at a place nobody measured: that of the nearest measured one for each GPU, times the ratio of bandwidth or
 * of compute, whichever is less, over the ratio of active parameters. In doubles: the error of the method is far larger.
 */
export function estimatedThroughput(place: Place, measured: readonly MeasuredPlace[]): ThroughputEstimate {
  const nearest = measured.reduce((best, each) => (distance(place, each) < distance(place, best) ? each : best));
  const hardware = Math.min(place.bandwidth / nearest.bandwidth, place.tflops / nearest.tflops);
  const perGpu = (nearest.workPerSecond / nearest.gpuCount) * hardware * (nearest.activeParametersB / place.activeParametersB);
  return { nearest, workPerSecond: perGpu * place.gpuCount };
}

/** Factors, up or down, within which half and nine in ten of the estimates lie. */
export interface EstimateError {
  readonly median: number;
  readonly ninthDecile: number;
}

/** The error over all measured places, each estimated from the others, or from those of other models alone. */
export function estimateError(measured: readonly MeasuredPlace[], from: "others" | "other models"): EstimateError {
  const factors = measured.map((place) => {
    const rest = measured.filter((each) => (from === "others" ? each !== place : each.model !== place.model));
    const ratio = estimatedThroughput(place, rest).workPerSecond / place.workPerSecond;
    return Math.max(ratio, 1 / ratio);
  }).sort((a, b) => a - b);
  const at = (share: number) => factors[Math.min(factors.length - 1, Math.floor(share * factors.length))]!;
  return { median: at(0.5), ninthDecile: at(0.9) };
}
