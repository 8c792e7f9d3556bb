import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DIST } from "../../scripts/build/repository";

const shipped = (file: string): string => readFileSync(join(DIST, file), "utf8");
const OFFICE_JS = "https://appsforoffice.microsoft.com";
/** Where the feeds of prices are published; asked only when a person presses Refresh prices. */
const FEEDS = ["https://raw.githubusercontent.com", "https://models.dev"];
/** Where office.js itself takes a helper from when its own host lacks it. */
const OFFICE_JS_FALLBACK = "https://ajax.aspnetcdn.com";

describe("the pane's page as shipped", () => {
  const page = shipped("taskpane.html");
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "";
  const directives = Object.fromEntries(policy.split(";").map((part) => part.trim().split(" ")).map(([name, ...sources]) => [name, sources]));

  test("allows its own host, for scripts Microsoft's, and for data the two feeds of prices", () => {
    expect(directives).toEqual({
      "default-src": ["'none'"], "script-src": ["'self'", OFFICE_JS, OFFICE_JS_FALLBACK], "style-src": ["'self'", "'unsafe-inline'"], "img-src": ["'self'"],
      "connect-src": ["'self'", ...FEEDS], "base-uri": ["'none'"], "form-action": ["'none'"],
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

describe("the manifest as shipped", () => {
  test("names no domains: they are for pages the pane goes to, and it goes to none", () => {
    expect(shipped("manifest.xml")).not.toContain("AppDomain");
  });
});

describe.each(["functions.js", "texts.js", "taskpane.js"])("%s", (file) => {
  const script = shipped(file);

  test("evaluates no text as code and writes no markup", () => {
    expect(script).not.toMatch(/\beval\s*\(|\bnew Function\b|\bsetTimeout\s*\(\s*["'`]/);
    expect(script).not.toMatch(/\binnerHTML\b|\bouterHTML\b|\binsertAdjacentHTML\b|\bdocument\.write\b/);
  });

  test("asks no other machine for anything but the feeds of prices", () => {
    const asked = requests(script);
    expect(asked).toEqual(file !== "taskpane.js" ? [] : ["XMLHttpRequest", "fetch", "fetch"]);
    expect(script).not.toMatch(/\bsendBeacon\b|\bWebSocket\b|\bEventSource\b/);
  });
});

test("what the pane's script can ask for are its own list of functions and, when told to, the feeds", () => {
  const script = shipped("taskpane.js");
  expect(script).toContain('fetch("functions.json")');
  // The reader of CSV files can load a file from an address: it is only ever given text, and the policy would stop it.
  expect(script).not.toMatch(/download:\s*(!0|true)/);
  const hosts = ["raw.githubusercontent.com/pydantic/genai-prices/main/prices/new_data/v2/data.json", "models.dev/api.json"];
  expect(hosts.filter((address) => !script.includes(`"https://${address}"`))).toEqual([]);
});

/** Each way by which a script asks for something, as often as it does. */
function requests(script: string): string[] {
  return [...script.matchAll(/\b(?:(fetch)\s*\(|new (XMLHttpRequest)\b)/g)].map(([, fetched, loaded]) => fetched ?? loaded ?? "").sort();
}
