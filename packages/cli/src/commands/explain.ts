import { rulePages } from '@switchyard/blocks/rule-pages';
import { EXIT, UsageError, type ExitCode } from '../exitCodes.ts';
import { guess } from '../choose.ts';
import { rulesHere, type RulesOptions } from '../config/rulesHere.ts';
import { plainPage } from '../plainPage.ts';
import type { Terminal } from '../terminal.ts';
import { knownRules, type RuleFacts } from '../validate/knownRules.ts';

/** `switchyard explain`: the page of a rule, as text. */
export async function explain(name: string, options: RulesOptions, terminal: Terminal): Promise<ExitCode> {
  const id = name.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  // A rule of ours is told whatever is wrong with a configuration.
  const known = knownRules().has(id) ? knownRules() : await rulesHere(options, terminal);
  const rule = known.get(id);
  if (!rule) {
    const near = guess(id, known.keys()) || alike(id, [...known.keys()]);
    throw new UsageError(`Unknown rule "${name}".${near} "switchyard rules" lists them all.`);
  }
  terminal.out(plainPage(pageOf(rule)));
  return EXIT.clean;
}

// helpers

/** The page of a rule; of one without, what it says of itself. */
function pageOf({ id, category, severity, summary, options = {}, page }: RuleFacts): string {
  const ours = Object.hasOwn(rulePages, id) ? rulePages[id] : undefined;
  const rows = Object.entries(options).map(([name, value]) => `- ${name}: ${JSON.stringify(value)} when not set`);
  const told = rows.length === 0 ? [] : ['## Options', rows.join('\n')];
  const facts = `Category ${category}, severity ${severity}.`;
  return page ?? ours ?? [`# ${id}`, summary, facts, ...told].join('\n\n');
}

/** Rules that share a word with what was typed. */
function alike(name: string, ids: readonly string[]): string {
  const words = name.split(/[-/]/).filter((word) => word.length > 2);
  const found = ids.filter((id) => id.split(/[-/]/).some((word) => words.includes(word)));
  return found.length === 0 ? '' : ` Near it: ${found.join(', ')}.`;
}
