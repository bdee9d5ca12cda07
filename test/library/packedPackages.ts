/** The packages as npm packs them, in a project of their own that has nothing else but what they ask for. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildLibraries } from '../../scripts/lib/prepare.mjs';
import { ROOT } from '../pages.ts';

/** Every package that is for others; they name one another. */
export const PACKAGES = readdirSync(join(ROOT, 'packages')).filter(
  (name) => !readFileSync(join(ROOT, 'packages', name, 'package.json'), 'utf8').includes('"private": true'),
);

/** @returns the folder of the project */
export async function projectWithPackages(): Promise<string> {
  if (!(await buildLibraries())) throw new Error('The libraries could not be built.');
  const project = realpathSync(mkdtempSync(join(tmpdir(), 'switchyard-project-')));
  const modules = join(project, 'node_modules');
  pack(project);
  for (const name of PACKAGES) {
    const folder = join(modules, '@switchyard', name);
    mkdirSync(folder, { recursive: true });
    const archive = readdirSync(project).find((file) => file.startsWith(`switchyard-${name}-`)) ?? '';
    execFileSync('tar', ['-xzf', join(project, archive), '-C', folder, '--strip-components=1']);
    // What npm would fetch beside it: what it names, and nothing that merely lies about here.
    const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      dependencies?: Record<string, string>;
    };
    for (const other of Object.keys(dependencies)) if (!other.startsWith('@switchyard/')) link(other, modules);
  }
  writeFileSync(join(project, 'package.json'), '{ "type": "module", "private": true }\n');
  return project;
}

// helpers

function pack(target: string): void {
  const words = PACKAGES.map((name) => `--workspace=@switchyard/${name}`);
  execFileSync('npm', ['pack', '--ignore-scripts', `--pack-destination=${target}`, ...words], {
    cwd: ROOT,
    stdio: 'pipe',
    shell: process.platform === 'win32',
  });
}

function link(name: string, modules: string): void {
  const target = join(modules, name);
  mkdirSync(dirname(target), { recursive: true });
  try {
    symlinkSync(join(ROOT, 'node_modules', name), target, 'junction');
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
  }
}
