import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { REPOSITORY } from "./repository";

/** Builds dist/ for the development address, as `npm run build` does. */
export async function buildAddin(): Promise<void> {
  const webpack = fileURLToPath(import.meta.resolve("webpack/bin/webpack.js"));
  const build = spawn(process.execPath, [webpack, "--mode", "production"], { cwd: REPOSITORY, stdio: "inherit" });
  const [exitCode] = (await once(build, "exit")) as [number | null];
  if (exitCode !== 0) throw new Error("The add-in does not build; webpack says why above.");
}
