import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const WINDOWS_KEY = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe";

/** Whether this computer has a desktop Excel an add-in can be opened in. */
export function hasExcel(): boolean {
  if (process.platform === "win32") return ["HKLM", "HKCU"].some((root) => hasRegistryKey(`${root}\\${WINDOWS_KEY}`));
  if (process.platform === "darwin")
    return ["/", homedir()].some((root) => existsSync(join(root, "Applications/Microsoft Excel.app")));
  return false;
}

function hasRegistryKey(key: string): boolean {
  try {
    execFileSync("reg", ["query", key], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
