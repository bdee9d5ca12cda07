import { EXIT, UsageError, type ExitCode } from '../exitCodes.ts';
import { guess } from '../choose.ts';
import { plainPage } from '../plainPage.ts';
import { rulePages } from '../rulePages.gen.ts';
import type { Terminal } from '../terminal.ts';
import { knownRules } from '../validate/knownRules.ts';

/** `switchyard explain`: the page of a rule, as text. */
export async function explain(name: string, terminal: Terminal): Promise<ExitCode> {
  const known = knownRules();
  const id = name.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  const rule = known.get(id);
  if (!rule) {
    const near = guess(id, known.keys()) || alike(id, [...known.keys()]);
    throw new UsageError(`Unknown rule "${name}".${near} "switchyard rules" lists them all.`);
  }
  const page = Object.hasOwn(rulePages, id) ? rulePages[id] : undefined;
  terminal.out(page === undefined ? `${id}\n\n${rule.summary}\n` : plainPage(page));
  return EXIT.clean;
}

// helpers

/** Rules that share a word with what was typed. */
function alike(name: string, ids: readonly string[]): string {
  const words = name.split('-').filter((word) => word.length > 2);
  const found = ids.filter((id) => id.split('-').some((word) => words.includes(word)));
  return found.length === 0 ? '' : ` Near it: ${found.join(', ')}.`;
}
