import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DIST } from "../../scripts/build/repository";

const shipped = (file: string): string => readFileSync(join(DIST, file), "utf8");
const OFFICE_JS = "https://appsforoffice.microsoft.com";
/** Where office.js itself takes a helper from when its own host lacks it. */
const OFFICE_JS_FALLBACK = "https://ajax.aspnetcdn.com";

describe("the pane's page as shipped", () => {
  const page = shipped("taskpane.html");
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "";
  const directives = Object.fromEntries(policy.split(";").map((part) => part.trim().split(" ")).map(([name, ...sources]) => [name, sources]));

  test("allows its own host and, for scripts alone, Microsoft's", () => {
    expect(directives).toEqual({
      "default-src": ["'none'"], "script-src": ["'self'", OFFICE_JS, OFFICE_JS_FALLBACK], "style-src": ["'self'", "'unsafe-inline'"], "img-src": ["'self'"],
      "connect-src": ["'self'"], "base-uri": ["'none'"], "form-action": ["'none'"],
    });
  });

  test("comes with the policy before anything is loaded", () => {
    expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.search(/<(script|link)\b/));
  });

  test("has no script, style or handler inline", () => {
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/i);
    expect(page).not.toMatch(/<style\b|\sstyle=|\son\w+=|javascript:/i);
  });

  test("loads scripts and styles from where the policy says", () => {
    const addresses = [...page.matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, address = ""]) => address);
    expect(addresses.filter((address) => /^\w+:/.test(address) && !address.startsWith(`${OFFICE_JS}/`))).toEqual([]);
  });
});

describe.each(["functions.js", "taskpane.js"])("%s", (file) => {
  test("evaluates no text as code, writes no markup and asks no other machine for anything", () => {
    // The pane's list of functions is the add-in's own file.
    const script = shipped(file).replaceAll('fetch("functions.json")', "");
    expect(script).not.toMatch(/\beval\s*\(|\bnew Function\b|\bsetTimeout\s*\(\s*["'`]/);
    expect(script).not.toMatch(/\binnerHTML\b|\bouterHTML\b|\binsertAdjacentHTML\b|\bdocument\.write\b/);
    expect(script).not.toMatch(/\bfetch\s*\(|\bXMLHttpRequest\b|\bsendBeacon\b|\bWebSocket\b|\bEventSource\b/);
  });
});
