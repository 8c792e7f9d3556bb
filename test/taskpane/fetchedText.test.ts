import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { MOST_BYTES } from "../../src/priceImport/fileText";
import { fetchedText } from "../../taskpane/prices/fetchedText";
import { pause, steadily } from "../../taskpane/prices/steadily";

const ADDRESS = "https://models.dev/api.json";
const ask = (signal = new AbortController().signal) => fetchedText(ADDRESS, signal);
const answering = (answer: (init: RequestInit) => Promise<Response>) => vi.stubGlobal("fetch", vi.fn((_: string, init: RequestInit) => answer(init)));
/** Answers only when the asker gives up. */
const silent = ({ signal }: RequestInit) => new Promise<Response>((_, failed) => signal?.addEventListener("abort", () => failed(new DOMException("aborted", "AbortError"))));

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("fetching a price list", () => {
  it("asks for the address alone: no cookies, no sender", async () => {
    answering(() => Promise.resolve(new Response("{}")));
    expect(await ask()).toBe("{}");
    expect(fetch).toHaveBeenCalledWith(ADDRESS, { signal: expect.any(AbortSignal), credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store", redirect: "error" });
  });

  it("follows no redirect: what is read comes from the address that was asked", async () => {
    const server = createServer(({ url }, answer) => (url === "/moved" ? answer.writeHead(302, { location: "/prices" }).end() : answer.end("{}")));
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    try {
      const at = (path: string) => fetchedText(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, new AbortController().signal);
      expect(await at("/prices")).toBe("{}");
      await expect(at("/moved")).rejects.toThrow("cannot be reached");
    } finally {
      server.close();
    }
  });

  it.each<[string, () => Promise<Response>, RegExp]>([
    ["an error page", () => Promise.resolve(new Response("no", { status: 404 })), /^https:\/\/models\.dev\/api\.json: the address answers 404\./],
    ["no network", () => Promise.reject(new TypeError("Failed to fetch")), /^https:\/\/models\.dev\/api\.json cannot be reached\.$/],
    ["an answer that says it is too large", () => Promise.resolve(new Response("{}", { headers: { "content-length": String(MOST_BYTES + 1) } })), /The file has 25\.0 MB/],
    ["nothing", () => Promise.resolve(new Response("")), /The file is empty/],
    ["another encoding", () => Promise.resolve(new Response(Uint8Array.from([0x47, 0xdf]))), /not in UTF-8/],
  ])("refuses %s in words", async (_, answer, message) => {
    answering(answer);
    await expect(ask()).rejects.toThrow(message);
  });

  it("reads no further than the limit where the answer does not say its size", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array((sent += 1, 1_000_000))) });
    answering(() => Promise.resolve(new Response(endless)));
    await expect(ask()).rejects.toThrow(/The file has 26\.0 MB/);
    expect(sent).toBeLessThan(30);
  });

  it("gives up after half a minute, and at once when stopped", async () => {
    vi.useFakeTimers();
    answering(silent);
    const waited = expect(ask()).rejects.toThrow("does not answer within 30 seconds");
    await vi.advanceTimersByTimeAsync(30_000);
    await waited;
    const controller = new AbortController();
    const stopped = expect(ask(controller.signal)).rejects.toThrow("Stopped. Nothing was changed.");
    controller.abort();
    await stopped;
  });
});

describe("work in steps", () => {
  function* slowSteps() {
    for (let i = 1; i <= 4; i += 1) {
      for (const begun = performance.now(); performance.now() - begun < 15; );
      yield i / 4;
    }
    return "done";
  }

  it("tells how far it is, lets others go on in between, and gives its result", async () => {
    const shares: number[] = [];
    let others = 0;
    const timer = setInterval(() => (others += 1), 0);
    expect(await steadily(slowSteps(), { signal: new AbortController().signal, onShare: (share) => shares.push(share) })).toBe("done");
    clearInterval(timer);
    expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
    expect(others).toBeGreaterThan(0);
  });

  it("stops where it is told to", async () => {
    const controller = new AbortController();
    const shares: number[] = [];
    const work = steadily(slowSteps(), { signal: controller.signal, onShare: (share) => (shares.push(share), controller.abort()) });
    await expect(work).rejects.toThrow("Stopped. Nothing was changed.");
    expect(shares).toEqual([0.25]);
    await expect(pause(controller.signal)).rejects.toThrow("Stopped");
  });
});
