/** The settings that come of a command line and a configuration. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { unusedMessage, whyNotSuppress, type RuleSetting } from '@switchyard/blocks/validate';
import { parseFlowType, type AnyFlowType } from '@switchyard/blocks';
import { findInputs } from '../files.ts';
import type { Terminal } from '../terminal.ts';
import { knownRules, type KnownRules } from '../validate/knownRules.ts';
import {
  checkRuleNames,
  type ConfigProblem,
  type Entries,
  type FileSettings,
  type GivenOptions,
  type Run,
  type Settings,
} from '../validate/settings.ts';
import type { ConfigSuppression } from './config.ts';
import { createMatcher } from './globs.ts';
import { loadConfig, type LoadedConfig } from './loadConfig.ts';
import { loadPlugins } from './plugins.ts';

type RuleSettingsById = Readonly<Record<string, RuleSetting>>;

export async function withConfig(file: string, given: GivenOptions, terminal: Terminal): Promise<Settings> {
  const loaded = await loadConfig(file, terminal);
  const { config, folder, name } = loaded;
  const plugins = await loadPlugins(config.plugins ?? [], folder);
  const rules = knownRules(plugins.rules);
  checkRuleNames(given.rules, rules, '--rule');
  checkRuleNames(config.rules, rules, `"${name}"`);
  for (const override of config.overrides ?? []) checkRuleNames(override.rules, rules, `an override of "${name}"`);

  const matches = (patterns: readonly string[]) => createMatcher(patterns, folder);
  const isFlow = matches(config.files ?? ['**']);
  const isIgnored = matches(config.ignore ?? []);
  const types = Object.entries(config.flowTypes ?? {}).map(([glob, type]) => ({ has: matches([glob]), type }));
  const overrides = (config.overrides ?? []).map((override, index) => ({
    ...override,
    index,
    has: matches(override.files),
  }));
  const names = Object.entries(config.names ?? {}).map(([glob, ids]) => ({ has: matches([glob]), ids }));
  const suppressions = (config.suppress ?? []).map((suppression, index) => ({
    suppression,
    index,
    has: matches(suppression.files),
    doubt: whyNotSuppress(suppression, { today: given.today, known: new Set(rules.keys()) }),
  }));

  const settled = new Map<string, FileSettings>();

  return {
    rules,
    moreRules: plugins.rules,
    failures: plugins.failures,
    plugins: plugins.rules.length === 0 ? undefined : { names: config.plugins ?? [], folder },
    complete: config.complete,
    entries: entriesOf(config.entries, matches),
    maxWarnings: given.maxWarnings ?? config.maxWarnings ?? Infinity,
    failOn: given.failOn ?? config.failOn ?? 'error',
    today: given.today,
    cache: { ...given.cache, isWanted: given.cache.isWanted ?? config.cache },
    includes: (path) => isFlow(path) && !isIgnored(path),
    forFile: (path) => {
      const own = overrides.filter(({ has }) => has(path));
      const type = types.findLast(({ has }) => has(path))?.type;
      const suppress = suppressions.filter(({ has, doubt }) => doubt === undefined && has(path));
      const ids = names.flatMap((named) => (named.has(path) ? named.ids : []));
      const key = JSON.stringify([own.map(({ index }) => index), type, ids, suppress.map(({ index }) => index)]);
      const known = settled.get(key);
      if (known) return known;
      const inputs = [config, ...own].flatMap((part) => part.inputs ?? []);
      const merged = [withInputs(inputs, rules), config.rules, ...own.map((part) => part.rules), given.rules];
      const settings: FileSettings = {
        flowType: given.flowType ?? flowTypeOf(type),
        ids,
        preset: given.preset ?? own.findLast(({ preset }) => preset !== undefined)?.preset ?? config.preset,
        rules: merged.reduce<RuleSettingsById>((all, part) => mergeRules(all, part ?? {}), {}),
        suppress: suppress.map(({ suppression }) => suppression),
      };
      settled.set(key, settings);
      return settings;
    },
    ownProblems: (run) => problemsOf(suppressions, run, loaded, terminal),
    config: { name, text: loaded.text ?? '', folder },
  };
}

// helpers

function entriesOf(
  words: readonly string[] | undefined,
  matches: (patterns: readonly string[]) => (file: string | undefined) => boolean,
): Entries | undefined {
  if (words === undefined) return undefined;
  const matchers = new Map(words.map((word) => [word, matches([word])]));
  return { words, matches: (word, path) => matchers.get(word)?.(path) ?? false };
}

function flowTypeOf(word: string | undefined): AnyFlowType | undefined {
  return word === undefined ? undefined : parseFlowType(word);
}

/** The inputs are an option of every rule that asks for them. */
function withInputs(inputs: readonly string[], known: KnownRules): RuleSettingsById {
  if (inputs.length === 0) return {};
  const asking = [...known.values()].filter(({ options }) => options && Object.hasOwn(options, 'inputs'));
  return Object.fromEntries(asking.map(({ id }) => [id, { options: { inputs } }]));
}

/** What a later part says of a rule goes over what an earlier one said: the severity, and each option by itself. */
function mergeRules(before: RuleSettingsById, after: RuleSettingsById): RuleSettingsById {
  const merged = new Map(Object.entries(before));
  for (const [id, setting] of Object.entries(after)) {
    const [old, now] = [inFull(merged.get(id)), inFull(setting)];
    merged.set(id, { ...old, ...now, options: { ...old.options, ...now.options } });
  }
  return Object.fromEntries(merged);
}

function inFull(setting: RuleSetting | undefined): Exclude<RuleSetting, string> {
  if (setting === undefined) return {};
  return typeof setting === 'string' ? { severity: setting } : setting;
}

interface PlacedSuppression {
  readonly suppression: ConfigSuppression;
  readonly index: number;
  readonly has: (file: string | undefined) => boolean;
  readonly doubt: string | undefined;
}

/**
 * A suppression is of no use only where every file it is meant for was looked at; one that is meant for no file there is
 * was probably not spelled as its author meant.
 */
async function problemsOf(
  suppressions: readonly PlacedSuppression[],
  { used, looked, files }: Run,
  { folder, pointer }: LoadedConfig,
  terminal: Terminal,
): Promise<ConfigProblem[]> {
  const at = (index: number): string => `${pointer}/suppress/${index}`;
  const unused = suppressions.filter(({ suppression }) => looked.has(suppression) && !used.has(suppression));
  const idle = suppressions.filter(({ has }) => ![...files].some(has));
  const isQuiet = unused.length === 0 && idle.length === 0;
  const all = isQuiet ? [] : (await findInputs([folder], terminal)).files.map(({ path }) => path);
  const unseen = all.filter((path) => !files.has(path));
  return suppressions.flatMap((placed): ConfigProblem[] => {
    const { suppression, index, doubt, has } = placed;
    if (doubt !== undefined) return [{ rule: 'invalid-suppression', message: doubt, pointer: at(index) }];
    // A flow may be called anything; one that is named need not end in .json.
    const isThere = suppression.files.some((name) => existsSync(join(folder, name)));
    if (idle.includes(placed) && !isThere && !all.some(has)) {
      return [{ rule: 'unused-suppression', message: NO_SUCH_FILE, pointer: `${at(index)}/files` }];
    }
    if (!unused.includes(placed) || unseen.some(has)) return [];
    return [{ rule: 'unused-suppression', message: unusedMessage(suppression), pointer: at(index) }];
  });
}

const NO_SUCH_FILE =
  'No file is called as this says, so nothing is suppressed; mend the pattern, or remove the suppression.';
