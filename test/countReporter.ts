import type { Reporter, TestModule } from "vitest/node";

/** Ends a run with one plain line, `N passed, N failed`, for people and programs that read the log. */
export const countReporter: Reporter = {
  onTestRunEnd(testModules, unhandledErrors) {
    const tests = testModules.flatMap((testModule) => [...testModule.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const failed = count("failed") + testModules.filter(isBroken).length + unhandledErrors.length;
    const unrun = tests.length - count("passed") - count("failed");
    if (unrun > 0) console.log(`${unrun} not run`);
    console.log(`${count("passed")} passed, ${failed} failed`);
  },
};

/** A file that failed itself: it could not be loaded, or a hook of it threw. */
function isBroken(testModule: TestModule): boolean {
  return testModule.errors().length > 0;
}
