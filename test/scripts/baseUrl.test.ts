import { describe, expect, it } from "vitest";
import { baseUrl, hostedManifest } from "../../scripts/build/baseUrl";

describe("the address the add-in is hosted at", () => {
  it("is the development address unless given", () => {
    expect(baseUrl(undefined)).toBe("https://localhost:3000/");
  });

  it("ends in a slash, given with one or without", () => {
    expect(baseUrl("https://example.com/llm")).toBe("https://example.com/llm/");
    expect(baseUrl("https://example.com/llm/")).toBe("https://example.com/llm/");
    expect(baseUrl("https://example.com")).toBe("https://example.com/");
  });

  it("is refused when Office would refuse it", () => {
    expect(() => baseUrl("http://example.com/")).toThrow("must start with https://");
    expect(() => baseUrl("example.com")).toThrow("must start with https://");
    expect(() => baseUrl("https://example.com/?a=1")).toThrow("without a file, ? or #");
    expect(() => baseUrl("https://example.com/taskpane.html")).toThrow("without a file, ? or #");
    expect(() => baseUrl("https://name:secret@example.com/")).toThrow("https://example.com: leave the user name");
  });

  it("replaces the development address throughout the manifest", () => {
    const manifest = '<A DefaultValue="https://localhost:3000/a.png"/><B DefaultValue="https://localhost:3000/b.png"/>';
    expect(hostedManifest(manifest, "https://example.com/llm/")).toBe(
      '<A DefaultValue="https://example.com/llm/a.png"/><B DefaultValue="https://example.com/llm/b.png"/>',
    );
  });
});
