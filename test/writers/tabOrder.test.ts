import { expect, it } from "vitest";
import { tabOrder } from "../../src/writers/tabOrder";

it("has our tabs side by side as a fresh build does, a person's own around them as they were", () => {
  const tabs = [{ id: "mine" }, { id: "a", key: "assumptions" }, { id: "notes" }, { id: "m", key: "breakEven" }, { id: "w", key: "workings" }];
  expect(tabOrder(tabs, 1)).toEqual(["mine", "m", "w", "a", "notes"]);
});
