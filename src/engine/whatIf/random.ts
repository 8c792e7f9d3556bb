/** Uniform numbers above 0 and below 1, one after another. */
export type Uniform = () => number;

const HIGH_BITS = 2 ** 26;
const FRACTION_BITS = 2 ** 53;

/** A word from a counter: splitmix32, which spreads a small seed over all the bits of the state. */
function seedWords(seed: number): () => number {
  let counter = seed >>> 0;
  return () => {
    counter = (counter + 0x9e3779b9) >>> 0;
    let z = Math.imul(counter ^ (counter >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) >>> 0;
  };
}

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** The generator xoshiro128** of Blackman and Vigna (2018) from four words of state: whole numbers below 2^32. */
export function xoshiro128(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  return () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return result;
  };
}

/** Uniform numbers of 53 bits from a seed below 2^32: whole-number arithmetic alone, so the same on every platform. */
export function uniform(seed: number): Uniform {
  const word = seedWords(seed);
  const next = xoshiro128([word(), word(), word(), word()]);
  return () => ((next() >>> 5) * HIGH_BITS + (next() >>> 6) + 0.5) / FRACTION_BITS;
}
