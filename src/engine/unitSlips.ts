import { type Domain, DomainError } from "./check";
import type { Decimal } from "./decimal";
import type { SettingKey } from "./settings";

/**
 * A figure typed in another unit: no true figure lies in this range, and one that does reads as another unit. The
 * ranges are wide of every figure found in use (see docs/what-if.md), so that a plausible figure is never refused.
 */
export interface UnitSlip {
  readonly range: Domain;
  readonly looksLike: string;
  /** Whether the figure may be meant as it stands, which a text in percent says. */
  readonly mayBeMeant?: true;
  /** The figure meant is the figure typed times this, plus the addend if there is one. */
  readonly times: number;
  readonly plus?: number;
}

const TYPED_DIGITS = 6;
const MOST_PERCENT = 300;

/** Text-model list prices start near 0.004 USD per million tokens, cached ones at 0.002, and end at 600. */
const priceSlips = (floor: number): readonly UnitSlip[] => [
  { range: { above: 0, below: floor }, looksLike: "a price per thousand tokens", times: 1000 },
  { range: { above: 5_000 }, looksLike: "a price per billion tokens", times: 0.001 },
];
export const PRICE_SLIPS = priceSlips(0.002);
export const CACHED_PRICE_SLIPS = priceSlips(0.001);

export const GPU_POWER_SLIPS: readonly UnitSlip[] = [{ range: { above: 0, below: 5 }, looksLike: "kilowatts", times: 1000 }];
export const GPU_PRICE_SLIPS: readonly UnitSlip[] = [{ range: { above: 0, below: 50 }, looksLike: "thousands of USD", times: 1000 }];
export const GPU_MEMORY_SLIPS: readonly UnitSlip[] = [{ range: { atLeast: 16_000 }, looksLike: "megabytes", times: 1 / 1024 }];
export const PARAMETER_SLIPS: readonly UnitSlip[] = [{ range: { atLeast: 1e6 }, looksLike: "a count of parameters, not billions", times: 1e-9 }];

const percentSlip = (range: Domain): UnitSlip => ({ range, looksLike: "a percent", times: 0.01 });
/** Ratios of a whole to a part stand near 1 to 3: 154 is 154%, 40 is 40% on top. */
const RATIO_SLIPS: readonly UnitSlip[] = [
  percentSlip({ atLeast: 100 }),
  { range: { above: 15 }, looksLike: "a percent on top of 1", times: 0.01, plus: 1 },
];

export const GPU_HOUR_SLIPS: readonly UnitSlip[] = [{ range: { above: 1_000 }, looksLike: "a price per month", times: 1 / 730 }];
const HOURS_SLIPS: readonly UnitSlip[] = [{ range: { atLeast: 2_000 }, looksLike: "hours a year", times: 1 / 12 }];

/** The slips of each setting that has any; shares are guarded by their domain. */
export const SETTING_SLIPS: Partial<Record<SettingKey, readonly UnitSlip[]>> = {
  hoursPerMonth: HOURS_SLIPS,
  rentalHoursPerMonth: HOURS_SLIPS,
  discountRate: [percentSlip({ above: 1 })],
  depreciationLife: [{ range: { above: 30 }, looksLike: "months", times: 1 / 12 }],
  gpuHourlyPrice: GPU_HOUR_SLIPS,
  reservedHourlyPrice: GPU_HOUR_SLIPS,
  electricityRate: [
    { range: { above: 0, below: 0.001 }, looksLike: "a price per Wh", times: 1000 },
    { range: { above: 5, atMost: 60 }, looksLike: "cents per kWh", times: 0.01 },
    { range: { above: 60 }, looksLike: "USD per MWh", times: 0.001 },
  ],
  pue: RATIO_SLIPS,
  serverFactor: RATIO_SLIPS,
  salaryLoading: RATIO_SLIPS,
  salary: [{ range: { above: 0, below: 1_000 }, looksLike: "thousands of USD", times: 1000 }],
  colocationRate: [{ range: { above: 0, below: 1 }, looksLike: "a price per watt", times: 1000 }],
  volume: [{ range: { above: 0, below: 1_000 }, looksLike: "millions of tokens", times: 1e6 }],
  gpuPrice: GPU_PRICE_SLIPS,
  gpuPower: GPU_POWER_SLIPS,
  inputPrice: PRICE_SLIPS,
  outputPrice: PRICE_SLIPS,
  cachedInputPrice: CACHED_PRICE_SLIPS,
};

/**
 * The domain of a setting without the figures at its ends that read as another unit: what a cell for it takes. A 0 that
 * is allowed stays, and with it what lies just above.
 */
export function typedDomain(key: SettingKey, domain: Domain): Domain {
  const slips = SETTING_SLIPS[key] ?? [];
  const low = slips.find(({ range }) => range.below !== undefined && domain.above !== undefined && range.above === domain.above);
  const high = slips.filter(({ range }) => range.below === undefined).map(({ range }) => range).sort((a, b) => lowEnd(a) - lowEnd(b))[0];
  const { above, ...others } = domain;
  return {
    ...(low ? { ...others, atLeast: low.range.below! } : { ...others, ...(above !== undefined && { above }) }),
    ...(high && domain.atMost === undefined && (high.above === undefined ? { below: high.atLeast! } : { atMost: high.above })),
  };
}

function lowEnd({ above, atLeast }: Domain): number {
  return above ?? atLeast ?? -Infinity;
}

/** Growth rates have no upper limit, but few are above 300% a year: a larger one may have been typed in percent. */
export const RATE_SLIPS: readonly UnitSlip[] = [{ ...percentSlip({ above: MOST_PERCENT / 100 }), mayBeMeant: true }];

/** Refuses a figure that reads as another unit, with the figure meant. */
export function refuseSlip(label: string, value: Decimal, unit: string, slips: readonly UnitSlip[]): void {
  if (slips.length === 0) return;
  const typed = value.toNumber();
  const slip = slips.find(({ range }) => lies(typed, range));
  if (!slip) return;
  const meant = value.times(slip.times).plus(slip.plus ?? 0).toSignificantDigits(TYPED_DIGITS).toString();
  const asItStands = slip.mayBeMeant ? ` For ${value.times(100).toString()}% type the text '${value.times(100).toString()}%.` : "";
  throw new DomainError(`${label} is ${value.toString()}, which looks like ${slip.looksLike}. Its unit is ${unit}: if so, type ${meant}.${asItStands}`);
}

/** Whether a figure lies in a range, on plain numbers: every figure of every formula passes here. */
function lies(figure: number, { above = -Infinity, atLeast = -Infinity, below = Infinity, atMost = Infinity }: Domain): boolean {
  return figure > above && figure >= atLeast && figure < below && figure <= atMost;
}

/** What to type for a share given in percent; nothing where the figure reads as no percent either. */
export function percentHint(value: Decimal, { atMost, below }: Domain): string {
  const limit = atMost ?? below;
  if (limit === undefined || !lies(value.toNumber(), { atLeast: limit, atMost: limit * 100 })) return "";
  const percent = value.toString();
  return ` For ${percent}% type ${value.div(100).toString()} or ${percent}%.`;
}
