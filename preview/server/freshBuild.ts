import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { repositoryFolder } from './repository';

interface Bundle {
  name: string;
  sources: string[];
  output: string;
  webpackArguments: string[];
}

const SHARED_SOURCES = ['package.json', 'tsconfig.json'];
const BUNDLES: Bundle[] = [
  {
    name: 'add-in',
    sources: ['src', 'functions', 'taskpane', 'assets', 'scripts', 'manifest.xml', 'webpack.config.js', ...SHARED_SOURCES],
    output: 'dist/manifest.xml',
    webpackArguments: [],
  },
  {
    name: 'simulated Excel',
    sources: ['preview/page', 'preview/host', 'preview/grid', 'preview/webpack.config.js', ...SHARED_SOURCES],
    output: '.preview/index.html',
    webpackArguments: ['--config', 'preview/webpack.config.js'],
  },
];

/** Builds what is missing or older than its sources: the add-in (dist/) and the page of the simulated Excel (.preview/). */
export async function buildWhatIsStale(say: (line: string) => void): Promise<void> {
  await Promise.all(BUNDLES.map((bundle) => buildIfStale(bundle, say)));
}

async function buildIfStale(bundle: Bundle, say: (line: string) => void): Promise<void> {
  const newestSource = Math.max(...(await Promise.all(bundle.sources.map(newestChange))));
  if (newestSource <= lastBuild(bundle)) return;
  say(`Building the ${bundle.name} ...`);
  await webpack(bundle);
  await mkdir(join(repositoryFolder, '.preview'), { recursive: true });
  await writeFile(stampPath(bundle), '');
}

// webpack leaves a file alone when its content would not change, so its time says too little: a stamp says the rest.
function lastBuild(bundle: Bundle): number {
  const output = join(repositoryFolder, bundle.output);
  if (!existsSync(output)) return 0;
  return Math.max(changeTime(output), existsSync(stampPath(bundle)) ? changeTime(stampPath(bundle)) : 0);
}

const stampPath = ({ name }: Bundle): string => join(repositoryFolder, '.preview', `.${name.replace(' ', '-')}-built`);

const changeTime = (path: string): number => statSync(path).mtimeMs;

async function newestChange(source: string): Promise<number> {
  const path = join(repositoryFolder, source);
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return changeTime(path);
  const files = await readdir(path, { recursive: true, withFileTypes: true });
  return Math.max(0, ...files.map((file) => changeTime(join(file.parentPath, file.name))));
}

function webpack({ name, webpackArguments }: Bundle): Promise<void> {
  const tool = join(dirname(createRequire(import.meta.url).resolve('webpack/package.json')), 'bin/webpack.js');
  const child = spawn(process.execPath, [tool, '--mode', 'production', ...webpackArguments], { cwd: repositoryFolder });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code) => (code === 0 ? done() : failed(new Error(`The ${name} does not build:\n${output.join('')}`))));
  });
}
