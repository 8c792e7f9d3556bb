import { createHash, X509Certificate } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

import { cacheFolder } from "./cacheFolder";

/** A certificate for https://localhost. */
export interface Certificate {
  cert: string;
  key: string;
  /** The system trusts it, so any browser opens the page without a warning. */
  trusted: boolean;
}

const FILES = { ca: "ca.crt", cert: "localhost.crt", key: "localhost.key" };
// Where office-addin-dev-certs keeps the certificate it installs for add-in developers.
const INSTALLED_FOLDER = join(homedir(), ".office-addin-dev-certs");
const VALID_DAYS = 365;
const SPARE_MS = 24 * 60 * 60 * 1000;

/** The developer's trusted certificate if there is one, else one of our own, which is never installed in the system. */
export async function localhostCertificate(): Promise<Certificate> {
  const installed = await readCertificate(INSTALLED_FOLDER);
  if (installed && (await isTrusted())) return { ...installed, trusted: true };
  const folder = join(cacheFolder(), "certificate");
  const own = (await readCertificate(folder)) ?? (await generatedCertificate(folder));
  return { ...own, trusted: false };
}

/** The fingerprint by which a browser can be told to accept exactly this certificate. */
export function publicKeyFingerprint({ cert }: Pick<Certificate, "cert">): string {
  const publicKey = new X509Certificate(cert).publicKey.export({ type: "spki", format: "der" });
  return createHash("sha256").update(publicKey).digest("base64");
}

type KeyPair = Pick<Certificate, "cert" | "key">;

async function readCertificate(folder: string): Promise<KeyPair | undefined> {
  if (!existsSync(join(folder, FILES.cert)) || !existsSync(join(folder, FILES.key))) return undefined;
  const [cert, key] = await Promise.all([FILES.cert, FILES.key].map((name) => readFile(join(folder, name), "utf8")));
  if (!cert || !key) return undefined;
  return Date.parse(new X509Certificate(cert).validTo) > Date.now() + SPARE_MS ? { cert, key } : undefined;
}

async function isTrusted(): Promise<boolean> {
  const { getCaCertificateStatus } = await import("office-addin-dev-certs");
  return getCaCertificateStatus().status === "installed";
}

// Made in a folder of its own and moved in one step, so that two previews started at once cannot mix their files.
async function generatedCertificate(folder: string): Promise<KeyPair> {
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
  const fresh = await mkdtemp(`${folder}-`);
  const { generateCertificates } = await import("office-addin-dev-certs");
  await generateCertificates(join(fresh, FILES.ca), join(fresh, FILES.cert), join(fresh, FILES.key), VALID_DAYS);
  await chmod(join(fresh, FILES.key), 0o600);
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder).catch(() => rm(fresh, { recursive: true, force: true }));
  const generated = await readCertificate(folder);
  if (!generated) throw new Error(`No certificate could be made in ${folder}.`);
  return generated;
}
