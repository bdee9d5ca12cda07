/** Every file by itself: read, validated, each with the settings that hold for it. */
import { documentKind, mentionsFlow } from '@switchyard/blocks';
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
  /** How many files nobody named are neither flows nor what goes with them. */
  readonly skipped: number;
}

export async function checkFiles(inputs: readonly Input[], settings: Settings): Promise<CheckedFiles> {
  const checked: Checked[] = [];
  const failures: string[] = [];
  let skipped = 0;
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
    const text = textOf(bytes);
    if (input.foundBy === 'name' || isFlow(result, text))
      checked.push({ file: input.name, text, input, settings: own, ...result });
    else if (!isCompanion(result)) skipped += 1;
  }
  return { checked, failures, skipped };
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

/** A flow, or a file that can become one; named on the command line, any file is checked like a flow. */
function isFlow({ document }: ValidatedText, text: string): boolean {
  return document ? ['flow', 'legacy'].includes(documentKind(document.flow)) : mentionsFlow(text);
}

/** Worlds and tasks belong beside flows, and nobody expects them to be checked. */
function isCompanion({ document }: ValidatedText): boolean {
  return ['world', 'task'].includes(documentKind(document?.flow));
}

/** As the reader decodes it, so that places of problems are places in this text. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}
