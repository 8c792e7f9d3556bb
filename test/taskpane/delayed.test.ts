import { beforeEach, describe, expect, it, vi } from "vitest";
import { readCells } from "../../src/writers/readCells";
import { delayed } from "../../taskpane/delayed";
import { hostTurns, watchRequests } from "../../taskpane/hostTurns";
import { openWorkbook } from "../writers/workbook";

beforeEach(async () => {
  await openWorkbook();
});

describe("views that ask Excel at the same time", () => {
  it("all come to their answers where Excel is slow with every request, and each asks no more than it must", async () => {
    const turns = hostTurns({ waiting: () => undefined, late: () => undefined }, (act) => {
      act();
      return () => undefined;
    });
    watchRequests(turns);
    const shown: Record<string, unknown[]> = {};
    let asked = 0;
    for (const view of ["A1", "A2", "A3"]) {
      const list: unknown[] = (shown[view] = []);
      const update = delayed<unknown>(
        () => turns.look(view, () => {
          asked += 1;
          return readCells(view);
        }),
        (outcome) => list.push(outcome),
        (message) => message,
      );
      update();
    }
    await vi.waitFor(() => expect(Object.values(shown).map((list) => list.at(-1))).toEqual([[[""]], [[""]], [[""]]]), { timeout: 10_000 });
    // Each once: who is refused has not asked.
    expect(asked).toBe(3);
    expect(shown["A3"]![0]).toMatch(/^A1 is under way, and Excel has not answered/);
  });
});

describe("what is asked for while other work is under way", () => {
  it("is not overwritten by what came of the former work, or by its refusal", async () => {
    const answers: ((outcome: string | Error) => void)[] = [];
    const shown: string[] = [];
    const update = delayed<string>(
      () => new Promise((resolve, reject) => answers.push((outcome) => (typeof outcome === "string" ? resolve(outcome) : reject(outcome)))),
      (outcome) => shown.push(outcome),
      (message) => `refused: ${message}`,
    );
    const asked = (count: number) => vi.waitFor(() => expect(answers).toHaveLength(count));
    update();
    await asked(1);
    update();
    await asked(2);
    answers[1]!("second");
    answers[0]!(new Error("first"));
    await vi.waitFor(() => expect(shown).toEqual(["second"]));
    update();
    await asked(3);
    answers[2]!(new Error("third"));
    await vi.waitFor(() => expect(shown).toEqual(["second", expect.stringContaining("refused: ")]));
  });
});
