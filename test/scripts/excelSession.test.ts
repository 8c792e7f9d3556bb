import { beforeEach, describe, expect, it, vi } from "vitest";
import { openInExcel } from "../../scripts/start/excelSession";

const server = vi.hoisted(() => ({ url: "https://localhost:3000/", port: 3000, close: vi.fn() }));
const debugging = vi.hoisted(() => ({
  AppType: { Desktop: "desktop" },
  startDebugging: vi.fn(),
  stopDebugging: vi.fn(),
}));
vi.mock("office-addin-debugging", () => debugging);
vi.mock("office-addin-dev-certs", () => ({ ensureCertificatesAreInstalled: vi.fn() }));
vi.mock("../../preview/server/certificate", () => ({ localhostCertificate: vi.fn() }));
vi.mock("../../preview/server/server", () => ({ serveAddin: vi.fn(() => server) }));
vi.mock("../../scripts/build/webpackBuild", () => ({ webpackBuild: vi.fn() }));

describe("the add-in in Excel", () => {
  beforeEach(() => {
    vi.clearAllMocks();
    vi.spyOn(console, "log").mockImplementation(() => undefined);
    server.port = 3000;
  });

  it("is sideloaded from the built manifest, and taken out again", async () => {
    const session = await openInExcel();
    expect(debugging.startDebugging).toHaveBeenCalledWith(
      expect.stringMatching(/dist[\\/]manifest\.xml$/),
      expect.objectContaining({ app: "excel", appType: "desktop" }),
    );
    await session.stop();
    expect(debugging.stopDebugging).toHaveBeenCalledOnce();
    expect(server.close).toHaveBeenCalledOnce();
  });

  it("is refused, and nothing is left running, when the manifest's port is in use", async () => {
    server.port = 3001;
    await expect(openInExcel()).rejects.toThrow("port 3000, which the manifest names, is in use");
    expect(server.close).toHaveBeenCalledOnce();
    expect(debugging.startDebugging).not.toHaveBeenCalled();
  });

  it("leaves nothing running when Excel does not take it", async () => {
    debugging.startDebugging.mockRejectedValueOnce(new Error("no Excel"));
    await expect(openInExcel()).rejects.toThrow("no Excel");
    expect(server.close).toHaveBeenCalledOnce();
  });
});
