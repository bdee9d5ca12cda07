/** The flows of a command line that are looked at together. What cannot be read is said; the rest is there. */
import type { ProjectFile } from '@switchyard/blocks/map';
import { findInputs, noteSkipped } from '../files.ts';
import { readProjectFlow } from '../projectFlows.ts';
import type { Terminal } from '../terminal.ts';
import { readSettings } from '../validate/settings.ts';

export interface Project {
  readonly flows: readonly ProjectFile[];
  /** Whether something that was asked for is not among them. */
  readonly isPartial: boolean;
}

export async function readProject(
  paths: readonly string[],
  config: string | boolean | undefined,
  terminal: Terminal,
): Promise<Project> {
  const settings = await readSettings(paths, config === undefined ? {} : { config }, terminal);
  const { files, missing } = await findInputs(paths, terminal);
  const failures = [...missing];
  const flows: ProjectFile[] = [];
  let skipped = 0;
  for (const input of files) {
    if (input.foundBy === 'folder' && input.path !== undefined && !settings.includes(input.path)) continue;
    const { flow, why, isOther } = await readProjectFlow(input, settings);
    if (flow) flows.push(flow);
    else if (why !== undefined) failures.push(why);
    else if (isOther) skipped += 1;
  }
  for (const why of failures) terminal.err(`error: ${why}\n`);
  noteSkipped(skipped, terminal);
  return { flows, isPartial: failures.length > 0 };
}
