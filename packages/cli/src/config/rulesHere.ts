/** The rules that are checked here: ours, and those of the plug-ins a configuration names. */
import type { Terminal } from '../terminal.ts';
import { knownRules, type KnownRules } from '../validate/knownRules.ts';
import { configFile } from '../validate/settings.ts';

export interface RulesOptions {
  /** The configuration, or false for none; the nearest one when not given. */
  readonly config?: string | boolean;
}

export async function rulesHere({ config }: RulesOptions, terminal: Terminal): Promise<KnownRules> {
  const file = configFile(['.'], config, terminal);
  if (file === undefined) return knownRules();
  const { loadConfig } = await import('./loadConfig.ts');
  const loaded = await loadConfig(file, terminal);
  const { plugins = [] } = loaded.config;
  if (plugins.length === 0) return knownRules();
  const { loadPlugins } = await import('./plugins.ts');
  return knownRules((await loadPlugins(plugins, loaded.folder)).rules);
}
