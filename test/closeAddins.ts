import { afterAll, afterEach, beforeEach } from "vitest";
import { closeOpenedSince, openCount } from "../preview/host/node/openAddins";

/** Simulated Excels end with what started them: those of a test with it, those of a whole file with the file. */
let before = 0;

beforeEach(() => {
  before = openCount();
});

afterEach(() => closeOpenedSince(before));

afterAll(() => closeOpenedSince(0));
