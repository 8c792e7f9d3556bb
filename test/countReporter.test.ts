import { afterEach, describe, expect, it, vi } from "vitest";
import type { TestModule } from "vitest/node";
import { countReporter } from "./countReporter";

describe("the last line of a run", () => {
  afterEach(() => vi.restoreAllMocks());

  it("counts what passed and what failed", () => {
    expect(lastLine([testModule(["passed", "passed", "failed"]), testModule(["passed"])])).toBe("3 passed, 1 failed");
  });

  it("counts a file that could not be loaded and an error outside any test as failures", () => {
    expect(lastLine([testModule(["passed"]), testModule([], 1)], [{ message: "late" }])).toBe("1 passed, 2 failed");
  });

  it("says before it what was not run", () => {
    const printed = lines([testModule(["passed", "skipped"])]);
    expect(printed).toEqual(["1 not run", "1 passed, 0 failed"]);
  });
});

function lastLine(testModules: TestModule[], errors: { message: string }[] = []): string | undefined {
  return lines(testModules, errors).at(-1);
}

function lines(testModules: TestModule[], errors: { message: string }[] = []): string[] {
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  void countReporter.onTestRunEnd?.(testModules, errors, "passed");
  return log.mock.calls.map(([line]) => String(line));
}

function testModule(states: string[], errors = 0): TestModule {
  const tests = states.map((state) => ({ result: () => ({ state }) }));
  return { children: { allTests: () => tests }, errors: () => Array.from({ length: errors }) } as unknown as TestModule;
}
