import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { chmod, link, open, realpath, rename, rm, stat } from "node:fs/promises";

/** Signals that end a program unless it minds them, with their numbers. */
const ENDING = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;
type Ending = keyof typeof ENDING;
const NO_LINKS: ReadonlySet<string | undefined> = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EXDEV"]);

/**
 * Writes a file whole or not at all: beside its place, and renamed once the system has all of it. A full disk, Ctrl+C or
 * any other end leaves what was there before, and nothing else. Without `replace` a file that is there is refused (EEXIST).
 */
export async function writeWhole(file: string, bytes: Uint8Array, replace: boolean): Promise<void> {
  const target = replace ? await realpath(file).catch(() => file) : file;
  const part = `${target}.${randomUUID()}.part`;
  const forget = whenEnded(() => rmSync(part, { force: true }));
  try {
    await written(part, bytes);
    if (replace) await replaced(part, target);
    else await placed(part, target);
  } finally {
    await rm(part, { force: true });
    forget();
  }
}

async function written(part: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(part, "wx");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A file that takes another's place may be read by those who could read the other. */
async function replaced(part: string, target: string): Promise<void> {
  const before = await stat(target).catch(() => undefined);
  if (before) await chmod(part, before.mode);
  await rename(part, target);
}

/** A link, unlike a rename, is refused by the system where a file has appeared meanwhile. */
async function placed(part: string, target: string): Promise<void> {
  try {
    await link(part, target);
  } catch (error) {
    if (!NO_LINKS.has((error as NodeJS.ErrnoException).code)) throw error;
    // File systems without links: the name is taken by an empty file first, which the rename replaces.
    await (await open(target, "wx")).close();
    await rename(part, target).catch(async (failed: unknown) => {
      await rm(target, { force: true });
      throw failed;
    });
  }
}

/** Has something done when a signal ends the program; gives what takes that back. */
function whenEnded(act: () => void): () => void {
  const end = (signal: NodeJS.Signals): void => {
    act();
    process.exit(128 + ENDING[signal as Ending]);
  };
  const signals = Object.keys(ENDING) as Ending[];
  signals.forEach((signal) => process.once(signal, end));
  return () => signals.forEach((signal) => process.off(signal, end));
}
