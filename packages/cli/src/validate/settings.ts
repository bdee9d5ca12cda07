/** What a command line and a configuration together ask for; the command line has the last word. */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { AnyFlowType } from '@switchyard/blocks';
import {
  isDay,
  PRESETS,
  type PresetName,
  type Rule,
  type RuleSetting,
  type Suppression,
} from '@switchyard/blocks/validate';
import { chooseFlowType, chooseFrom, guess } from '../choose.ts';
import { FAIL_ON, SEVERITY_WORDS, type FailOn } from '../config/config.ts';
import { findConfig } from '../config/findConfig.ts';
import { UsageError } from '../exitCodes.ts';
import { lookQuietly } from '../readBytes.ts';
import type { Terminal } from '../terminal.ts';
import { knownRules, type KnownRules } from './knownRules.ts';

export interface SettingsOptions {
  readonly type?: string;
  readonly preset?: string;
  readonly rule?: readonly string[];
  readonly config?: string | boolean;
  readonly maxWarnings?: number;
  readonly failOn?: string;
  readonly today?: string;
  readonly cache?: boolean;
  readonly cacheLocation?: string;
}

export interface Settings {
  readonly rules: KnownRules;
  /** Rules of the person's own. */
  readonly moreRules: readonly Rule[];
  /** What went wrong in them; whoever tells it empties the list. */
  readonly failures: string[];
  /** Where rules of the person's own come from. */
  readonly plugins: PluginNames | undefined;
  /** The same for all files for which the same holds. */
  readonly forFile: (file: string | undefined) => FileSettings;
  /** Whether a file that was found in a folder counts as a flow. */
  readonly includes: (file: string) => boolean;
  /** Whether the files are all flows there are; undefined where nobody says. */
  readonly complete: boolean | undefined;
  /** The flows that tasks come to from outside, as somebody says; undefined where nobody does. */
  readonly entries: Entries | undefined;
  readonly maxWarnings: number;
  readonly failOn: FailOn;
  readonly today: string;
  readonly cache: CacheSettings;
  /** What is wrong with the configuration itself, once it is known which suppressions were used. */
  readonly ownProblems: (run: Run) => Promise<readonly ConfigProblem[]>;
  /** The file of the configuration. */
  readonly config: { readonly name: string; readonly text: string; readonly folder: string } | undefined;
}

/** Whether what was found in files is kept for the next time. */
export interface CacheSettings {
  /** Undefined where nobody says; then it is kept where a project keeps such things. */
  readonly isWanted: boolean | undefined;
  /** The folder it is kept in, as the person names it. */
  readonly location: string | undefined;
}

/** Flows that tasks come to from outside. */
export interface Entries {
  /** As they are written: names, files, patterns. */
  readonly words: readonly string[];
  /** The files among those that a word means as file or pattern, by their full path. */
  readonly matches: (word: string, path: string) => boolean;
}

/** Modules with rules, as a configuration names them. */
export interface PluginNames {
  readonly names: readonly string[];
  /** The folder they are meant from. */
  readonly folder: string;
}

/** What became of the suppressions of the configuration in one run. */
export interface Run {
  readonly used: ReadonlySet<Suppression>;
  /** Those whose rule was checked in a file they are meant for. */
  readonly looked: ReadonlySet<Suppression>;
  /** The files that were checked, by their full path. */
  readonly files: ReadonlySet<string | undefined>;
}

export interface ConfigProblem {
  readonly rule: 'invalid-suppression' | 'unused-suppression';
  readonly message: string;
  readonly pointer: string;
}

/** What holds for one file. */
export interface FileSettings {
  /** The type it has where it does not say so itself. */
  readonly flowType: AnyFlowType | undefined;
  /** What other flows call it beside its name. */
  readonly ids: readonly string[];
  readonly preset: PresetName | undefined;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly suppress: readonly Suppression[];
}

export async function readSettings(
  paths: readonly string[],
  options: SettingsOptions,
  terminal: Terminal,
): Promise<Settings> {
  const given = readOptions(options);
  const file = configFile(paths, options.config, terminal);
  if (file !== undefined) {
    const { withConfig } = await import('../config/withConfig.ts');
    return withConfig(file, given, terminal);
  }
  const rules = knownRules();
  checkRuleNames(given.rules, rules, '--rule');
  const { flowType, preset } = given;
  const forAll: FileSettings = { flowType, ids: [], preset, rules: given.rules, suppress: [] };
  return {
    rules,
    moreRules: [],
    failures: [],
    plugins: undefined,
    forFile: () => forAll,
    includes: () => true,
    complete: undefined,
    entries: undefined,
    maxWarnings: given.maxWarnings ?? Infinity,
    failOn: given.failOn ?? 'error',
    today: given.today,
    cache: given.cache,
    ownProblems: async () => [],
    config: undefined,
  };
}

/** The command line, with every word understood. */
export interface GivenOptions {
  readonly flowType: AnyFlowType | undefined;
  readonly preset: PresetName | undefined;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly maxWarnings: number | undefined;
  readonly failOn: FailOn | undefined;
  readonly today: string;
  readonly cache: CacheSettings;
}

/** Refuses settings of rules nobody knows, which would set nothing. */
export function checkRuleNames(
  rules: Readonly<Record<string, RuleSetting>> | undefined,
  known: KnownRules,
  where: string,
): void {
  for (const id of Object.keys(rules ?? {})) {
    if (known.has(id)) continue;
    const hint = guess(id, known.keys()) || ' "switchyard rules" lists them all.';
    throw new UsageError(`Unknown rule "${id}" in ${where}.${hint}`);
  }
}

/** The one configuration of a command line: the one it names, else the nearest above what is checked. */
export function configFile(
  paths: readonly string[],
  named: string | boolean | undefined,
  { folder }: Terminal,
): string | undefined {
  if (named === false) return undefined;
  if (typeof named === 'string') {
    const file = resolve(folder, named);
    if (existsSync(file)) return file;
    throw new UsageError(`No such file: "${named}". Name the configuration for --config, or leave it out.`);
  }
  const found = new Set(paths.map((path) => findConfig(folderOf(path, folder))).filter((file) => file !== undefined));
  const [file, ...others] = found;
  if (others.length === 0) return file;
  throw new UsageError(`Expected one configuration, found ${[...found].join(' and ')}; name one with --config.`);
}

// helpers

function readOptions(options: SettingsOptions): GivenOptions {
  const { type, preset, rule = [], maxWarnings, failOn, today, cache, cacheLocation } = options;
  if (today !== undefined && !isDay(today)) {
    throw new UsageError(`Expected a day such as 2027-01-31 for --today, found "${today}".`);
  }
  if (cache === false && cacheLocation !== undefined) {
    throw new UsageError('Expected --cache-location or --no-cache, not both.');
  }
  return {
    flowType: type === undefined ? undefined : chooseFlowType('--type', type),
    preset: preset === undefined ? undefined : chooseFrom('--preset', preset, namesOf(PRESETS)),
    rules: Object.fromEntries(rule.map(readRule)),
    maxWarnings,
    failOn: failOn === undefined ? undefined : chooseFrom('--fail-on', failOn, namesOf(FAIL_ON)),
    today: today ?? new Date().toISOString().slice(0, 10),
    cache: { isWanted: cacheLocation === undefined ? cache : true, location: cacheLocation },
  };
}

function readRule(text: string): readonly [string, RuleSetting] {
  const [, id, severity] = /^([^=]+)=(.*)$/.exec(text) ?? [];
  if (id === undefined || severity === undefined) {
    throw new UsageError(
      `Expected a rule and its severity for --rule, such as unreachable-block=off, found "${text}".`,
    );
  }
  return [id, chooseFrom(`severity of ${id}`, severity, namesOf(SEVERITY_WORDS))];
}

function namesOf<Name extends string>(words: Readonly<Record<Name, unknown>>): Name[] {
  return Object.keys(words) as Name[];
}

function folderOf(path: string, folder: string): string {
  const full = resolve(folder, path);
  const facts = lookQuietly(full);
  if (facts?.isDirectory()) return full;
  return facts ? dirname(full) : folder;
}
