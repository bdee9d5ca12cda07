/** Every file by itself: read, validated, each with the settings that hold for it. */
import { basename } from 'node:path';
import { getAt } from '@switchyard/blocks';
import { validateText, type ValidatedText, type ValidateOptions } from '@switchyard/blocks/validate';
import type { Input } from '../files.ts';
import type { FileReport } from '../reporters/report.ts';
import type { FileSettings, Settings } from './settings.ts';

/** A file that was checked. */
export interface Checked extends FileReport {
  readonly input: Input;
  readonly settings: FileSettings;
}

export interface CheckedFiles {
  readonly checked: readonly Checked[];
  /** What could not be read or checked, in words. */
  readonly failures: readonly string[];
}

export async function checkFiles(inputs: readonly Input[], settings: Settings): Promise<CheckedFiles> {
  const checked: Checked[] = [];
  const failures: string[] = [];
  for (const input of inputs) {
    let bytes: Uint8Array;
    try {
      bytes = await input.read();
    } catch (cause) {
      failures.push(`"${input.name}" cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`);
      continue;
    }
    const own = settings.forFile(input.path);
    const result = validateBytes(bytes, own, settings);
    // A rule of one's own fails twice where a flow is checked twice.
    failures.push(...new Set(settings.failures.splice(0).map((failure) => `"${input.name}": ${failure}`)));
    if (!isCompanion(input, result))
      checked.push({ file: input.name, text: textOf(bytes), input, settings: own, ...result });
  }
  return { checked, failures };
}

// helpers

/** What somebody says of the type counts where the file has none of its own. */
function validateBytes(
  bytes: Uint8Array,
  { flowType, preset, rules }: FileSettings,
  { moreRules }: Settings,
): ValidatedText {
  const options: ValidateOptions = { preset, rules, moreRules };
  const result = validateText(bytes, options);
  return flowType === undefined || result.flowType !== undefined
    ? result
    : validateText(bytes, { ...options, flowType });
}

/** Files that stand beside flows and are something else. Named on the command line, they are checked like any other. */
const COMPANIONS: ReadonlySet<string> = new Set([
  'world.json',
  'task.json',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'switchyard.config.json',
]);

function isCompanion({ name, named }: Input, { document }: ValidatedText): boolean {
  if (named || !document || (!COMPANIONS.has(basename(name)) && !isOurs(document.flow))) return false;
  return ['Actions', 'StartAction'].every((member) => getAt(document.flow, [member]) === undefined);
}

/** A baseline or a report that an earlier command wrote. */
function isOurs(json: object): boolean {
  return getAt(json, ['version']) === 1 && getAt(json, ['files']) !== undefined;
}

/** As the reader decodes it, so that places of problems are places in this text. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}
