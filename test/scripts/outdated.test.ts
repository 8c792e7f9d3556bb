import { expect, test } from "vitest";
import { RELEASE_DAY, outdated } from "../../scripts/catalog/outdated";

test("nothing is older than it may be at the release", () => expect(outdated(RELEASE_DAY)).toEqual([]));

test("what gets too old is named with its day: first the prices that the later list does not have", () => {
  const lines = outdated("2026-12-22");
  expect(lines.length).toBeGreaterThan(100);
  expect(lines.every((line) => /^prices: .+, compared on 2026-09-22$/.test(line))).toBe(true);
  expect(outdated("2027-12-31").some((line) => line.startsWith("gpus: NVIDIA A100-80GB, compared on "))).toBe(true);
});
