/** Signs beside a model: what bars it, or what it lacks. */
export const SIGNS = { licence: "†", memory: "‡", quality: "§" } as const;

/** How to read the months. */
export const MONTHS_NOTE =
  'Green up to 6 months, yellow at 24, red from 60; without colours ▲ up to 24, ■ between, ▼ from 60. "never": the API costs no more than running the model. "beyond": more than ten horizons. Followed by month where Volume or prices change by the year. Blue cells take other names.';

/** How to read the columns about hosts. */
export const HOST_NOTE =
  "Cheapest host: whoever sells the same open model by the token for least, at the assumed mix of input, cache reads and output. It is the fairest rival of own GPUs; the sheet Prices says which rows serve which open model.";

/** What the signs beside a model say. */
export const SIGNS_NOTE =
  `Signs beside the group: ${SIGNS.licence} the licence forbids commercial use, out of the ranking while Commercial use is yes; ${SIGNS.memory} the GPUs do not hold the model with the memory an engine needs, see LLM.GPUCOUNT; ${SIGNS.quality} below the Quality floor, or not comparable, against at least one of the APIs; beside months, against that API.`;

/** How to read the gaps. */
export const GAP_NOTE =
  "Mean over the benchmarks that have scores for both on one leaderboard, that with most of them, in percentage points; in parentheses, and red, where the open model scores lower; none where they share none. One score says little.";
