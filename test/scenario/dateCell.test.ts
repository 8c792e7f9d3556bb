import { describe, expect, it } from "vitest";
import { dateSerial } from "../../src/scenario/dateCell";

describe("the day in a cell", () => {
  // 20 August 2026 is the 46,254th day of Excel's calendar.
  it.each<[unknown, number]>([[46_254, 46_254], [46_254.75, 46_254], ["2026-08-20", 46_254], ["46254", 46_254], ["46254.75", 46_254], [" 46254 ", 46_254]])("%s is the serial number %d", (cell, serial) => {
    expect(dateSerial("As of", cell as never).toNumber()).toBe(serial);
  });

  it.each<[unknown, string]>([
    ["soon", 'As of must be a date (an Excel date or text such as 2026-08-20); it is "soon".'],
    ["2026-02-30", 'As of must be a date (an Excel date or text such as 2026-08-20); it is "2026-02-30".'],
    ["x".repeat(50), `As of must be a date (an Excel date or text such as 2026-08-20); it is "${"x".repeat(40)}".`],
    ["12345678", 'As of must be a date (an Excel date or text such as 2026-08-20); it is "12345678".'],
  ])("%s is none", (cell, message) => expect(() => dateSerial("As of", cell as never)).toThrow(message));
});
