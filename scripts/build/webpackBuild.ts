import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { REPOSITORY } from "./repository";

/** Runs webpack's production build. What webpack prints is shown only when the build fails. */
export function webpackBuild(name: string, webpackArguments: readonly string[] = []): Promise<void> {
  const tool = fileURLToPath(import.meta.resolve("webpack/bin/webpack.js"));
  const child = spawn(process.execPath, [tool, "--mode", "production", ...webpackArguments], { cwd: REPOSITORY });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => output.push(chunk.toString()));
  return new Promise((done, failed) => {
    child.once("error", failed);
    child.once("close", (code) =>
      code === 0 ? done() : failed(new Error(`The ${name} does not build:\n${output.join("")}`)),
    );
  });
}
