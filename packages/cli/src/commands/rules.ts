import { PRESETS, isInPreset, suppressionRules, type PresetName, type RuleCategory } from '@switchyard/blocks/validate';
import picocolors from 'picocolors';
import { chooseFrom } from '../choose.ts';
import { rulesHere, type RulesOptions } from '../config/rulesHere.ts';
import { EXIT, type ExitCode } from '../exitCodes.ts';
import type { Terminal } from '../terminal.ts';
import type { RuleFacts } from '../validate/knownRules.ts';

export interface ListRulesOptions extends RulesOptions {
  readonly format: string;
}

/** `switchyard rules`: everything `switchyard validate` can tell. */
export async function listRules(options: ListRulesOptions, terminal: Terminal): Promise<ExitCode> {
  const format = chooseFrom('--format', options.format, ['pretty', 'json']);
  const all = [...(await rulesHere(options, terminal)).values()];
  terminal.out(format === 'json' ? inJson(all) : atAGlance(all, terminal));
  return EXIT.clean;
}

// helpers

const CATEGORIES: Readonly<Record<RuleCategory, string>> = {
  service: 'What the service refuses',
  tasks: 'What does not work for tasks',
  graph: 'How blocks are connected',
  data: 'What values are there',
  project: 'What flows have to do with one another',
  hygiene: 'What is left behind without meaning to',
};

function atAGlance(all: readonly RuleFacts[], { colours }: Terminal): string {
  const paint = picocolors.createColors(colours);
  const width = Math.max(...all.map(({ id }) => id.length));
  const groups = Object.entries(CATEGORIES).flatMap(([category, title]) => {
    const rows = all.filter((rule) => rule.category === category);
    if (rows.length === 0) return [];
    const lines = rows.map(({ id, severity, summary }) => `  ${id.padEnd(width)}  ${severity.padEnd(7)}  ${summary}`);
    return [`${[`${paint.bold(title)} ${paint.dim(`(${category})`)}`, ...lines].join('\n')}\n`];
  });
  return `${groups.join('\n')}\n${all.length} rules. Next: switchyard explain <rule>\n`;
}

function inJson(all: readonly RuleFacts[]): string {
  return `${JSON.stringify({ version: 1, rules: all.map(describe) }, null, 2)}\n`;
}

function describe({ id, category, severity, summary, options }: RuleFacts): object {
  // What is told of suppressions is told whatever the preset.
  const isAlways = suppressionRules.some((rule) => rule.id === id);
  const presets = (Object.keys(PRESETS) as PresetName[]).filter(
    (preset) => isAlways || isInPreset(preset, { category }),
  );
  return { id, category, severity, summary, presets, options: options ?? {} };
}
