/** A contact centre and what comes upon it, from files. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { documentKind } from '@switchyard/blocks';
import { createFacts } from '@switchyard/runtime/centre';
import { UsageError } from '../exitCodes.ts';
import { loadInstanceFolder } from '../instance/loadInstanceFolder.ts';
import { bytesOf } from '../jsonFile.ts';
import { printable } from '../printable.ts';
import type { Terminal } from '../terminal.ts';
import { readPlanFile } from './readPlanFile.ts';
import type { Variant } from './runReplication.ts';

/**
 * @param plan the file of the plan; the one beside the instance unless said
 * @throws UsageError when something cannot be used, after what is wrong was told
 */
export async function readVariant(path: string, plan: string | undefined, terminal: Terminal): Promise<Variant> {
  const loaded = loadInstanceFolder(resolve(terminal.folder, path));
  for (const { file, pointer, severity, message } of loaded.problems) {
    terminal.err(`${severity}: ${file}${pointer === '' ? '' : ` at ${pointer}`}: ${printable(message)}\n`);
  }
  const { instance, folder, flows } = loaded;
  if (!instance || loaded.problems.some(({ severity }) => severity === 'error')) {
    throw new UsageError(`"${path}" cannot be simulated as it is; see above.`);
  }
  const planFile = plan ?? planBeside(path, terminal);
  if (planFile === undefined) {
    throw new UsageError(
      'Expected --plan <file>: what comes upon the contact centre, or a plan.json beside its instance.',
    );
  }
  return {
    name: path,
    folder,
    instance,
    flows,
    plan: await readPlanFile(planFile, createFacts(instance, flows), terminal),
  };
}

/** What a variant is compared with: another instance with its plan or the same one, or the same instance with another plan. */
export async function readOther(
  other: string,
  { path, plan }: { readonly path: string; readonly plan: string | undefined },
  terminal: Terminal,
): Promise<Variant> {
  if (await isPlan(other, terminal)) return { ...(await readVariant(path, other, terminal)), name: other };
  return readVariant(other, plan ?? planBeside(other, terminal) ?? planBeside(path, terminal), terminal);
}

// helpers

async function isPlan(path: string, terminal: Terminal): Promise<boolean> {
  if (statSync(resolve(terminal.folder, path), { throwIfNoEntry: false })?.isDirectory()) return false;
  try {
    return documentKind(JSON.parse(new TextDecoder().decode(await bytesOf(path, terminal)))) === 'plan';
  } catch (cause) {
    // What is no JSON is told by who reads it as an instance.
    if (cause instanceof SyntaxError) return false;
    throw cause;
  }
}

/** The plan that lies beside the instance. */
function planBeside(path: string, { folder }: Terminal): string | undefined {
  const at = resolve(folder, path);
  const beside = join(statSync(at, { throwIfNoEntry: false })?.isDirectory() ? at : dirname(at), 'plan.json');
  return existsSync(beside) ? beside : undefined;
}
