import { CELLS, HOURS, INPUT_SHARE, LOAD_FACTOR, MODEL_ROWS, PRICE_ROWS, UTILIZATION } from "./nativeModel";

/** The same months as a loop over doubles, summed: no names, no ranges, no refusals. The floor of what any way can take. */
export function bareLoop(electricityRate: number, cells = CELLS): number {
  let sum = 0;
  for (let cell = 0; cell < cells; cell += 1) {
    const [, gpus, throughput, gpuPrice, watts] = MODEL_ROWS[cell % MODEL_ROWS.length]!;
    const [, input, output] = PRICE_ROWS[Math.floor(cell / MODEL_ROWS.length) % PRICE_ROWS.length]!;
    const capacity = (3600 * throughput * HOURS * UTILIZATION) / 1e6;
    const electricity = ((gpus * watts) / 1000) * LOAD_FACTOR * HOURS * electricityRate;
    sum += (gpus * gpuPrice) / (capacity * (input * INPUT_SHARE + output * (1 - INPUT_SHARE)) - electricity);
  }
  return sum;
}
