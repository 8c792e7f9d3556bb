import type { LabelPlace } from "../plan";

/** A point with its name; without x and y it is not drawn yet. */
export interface NamedPoint {
  readonly name: string;
  /** The decimal logarithm of what the x axis shows. */
  readonly x?: number;
  readonly y?: number;
  /** Its place from left to right on the line, where it is on it. */
  readonly onLine?: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Spot {
  readonly left: number;
  readonly top: number;
}

/** With more points than this, names beside them would hide each other. */
export const MOST_NAMES = 30;

/** About what Excel leaves for the points of a chart of the frontier's size, and takes for a label, in pixels. */
const PLOT: Box = { left: 0, top: 0, right: 760, bottom: 340 };
const CHARACTER_WIDTH = 6;
const LABEL_HEIGHT = 16;
const GAP = 8;
const PLACES: readonly LabelPlace[] = ["right", "left", "top", "bottom"];

/** On which side of each point its name is in the way least, with the figures there are: one after the other, nothing tried twice. The y axis starts at `lowest`. */
export function labelPlaces(points: readonly NamedPoint[], lowest = 0): LabelPlace[] {
  const spots = spotsOf(points, lowest);
  const markers = [...spots, ...lineSpots(points, spots)].flatMap((spot) => (spot ? [grown(spot)] : []));
  const labels: Box[] = [];
  return points.map(({ name }, i) => {
    const spot = spots[i];
    if (!spot) return PLACES[0]!;
    const others = [...labels, ...markers.filter((marker) => !covers(marker, spot))];
    const hidden = (place: LabelPlace) => disturbance(labelBox(spot, name, place), others);
    const best = PLACES.reduce((least, place) => (hidden(place) < hidden(least) ? place : least));
    labels.push(labelBox(spot, name, best));
    return best;
  });
}

/** The x axis ends at powers of ten. */
function spotsOf(points: readonly NamedPoint[], lowest: number): (Spot | undefined)[] {
  const drawn = points.flatMap(({ x, y }) => (x === undefined || y === undefined ? [] : [{ x, y }]));
  const xs = drawn.map(({ x }) => x);
  const [first, last] = [Math.floor(Math.min(...xs)), Math.ceil(Math.max(...xs))];
  const highest = Math.max(...drawn.map(({ y }) => y));
  return points.map(({ x, y }) =>
    x === undefined || y === undefined
      ? undefined
      : { left: (PLOT.right * (x - first)) / Math.max(last - first, 1), top: PLOT.bottom * (1 - (y - lowest) / (highest - lowest || 1)) },
  );
}

/** Spots along the line, close enough for no name to slip between. */
function lineSpots(points: readonly NamedPoint[], spots: readonly (Spot | undefined)[]): Spot[] {
  const corners = points
    .flatMap(({ onLine }, i) => (onLine === undefined || !spots[i] ? [] : [{ onLine, spot: spots[i] }]))
    .sort((a, b) => a.onLine - b.onLine)
    .map(({ spot }) => spot);
  return corners.slice(1).flatMap((to, i) => between(corners[i]!, to));
}

function between(from: Spot, to: Spot): Spot[] {
  const steps = Math.ceil(Math.hypot(to.left - from.left, to.top - from.top) / GAP);
  return Array.from({ length: steps }, (_, step) => ({
    left: from.left + ((to.left - from.left) * step) / steps,
    top: from.top + ((to.top - from.top) * step) / steps,
  }));
}

function labelBox({ left, top }: Spot, name: string, place: LabelPlace): Box {
  const [width, half] = [name.length * CHARACTER_WIDTH, LABEL_HEIGHT / 2];
  const start = { right: left + GAP, left: left - GAP - width, top: left - width / 2, bottom: left - width / 2 }[place];
  const middle = { right: top, left: top, top: top - GAP - half, bottom: top + GAP + half }[place];
  return { left: start, right: start + width, top: middle - half, bottom: middle + half };
}

/** How much of a label others hide, and the plot's edges cut off, in square pixels. */
function disturbance(label: Box, others: readonly Box[]): number {
  const inside = shared(label, { ...PLOT, top: -LABEL_HEIGHT });
  const whole = (label.right - label.left) * (label.bottom - label.top);
  return whole - inside + others.reduce((sum, other) => sum + shared(label, other), 0);
}

function shared(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return Math.max(width, 0) * Math.max(height, 0);
}

function grown({ left, top }: Spot): Box {
  return { left: left - GAP / 2, right: left + GAP / 2, top: top - GAP / 2, bottom: top + GAP / 2 };
}

function covers(box: Box, { left, top }: Spot): boolean {
  return box.left <= left && left <= box.right && box.top <= top && top <= box.bottom;
}
