/**
 * Scenarios, run again whenever something they are made of changes: the scenario itself, its instance file, a flow, a
 * Lambda function. Nothing on the screen is cleared, so what was told before can still be read.
 */
import { relative, sep } from 'node:path';
import type { ExitCode } from '../../exitCodes.ts';
import type { Input } from '../../files.ts';
import { printable } from '../../printable.ts';
import { lookQuietly } from '../../readBytes.ts';
import { count } from '../../reporters/summary.ts';
import type { Terminal } from '../../terminal.ts';
import { findScenarios, isScenario } from '../findScenarios.ts';
import type { FileOutcome } from '../runFile.ts';
import { runFiles } from '../runFiles.ts';
import { tellTests } from '../tellTests.ts';
import type { TestSettings } from '../testSettings.ts';
import { watchFiles, type FileWatcher } from './watchFiles.ts';
import { wishes, type Wish } from './wishes.ts';

/** @returns what the last run would have ended with */
export async function watchTests(
  paths: readonly string[],
  settings: TestSettings,
  terminal: Terminal,
): Promise<ExitCode> {
  const run = new WatchedRun(paths, settings, terminal);
  const wanted = wishes();
  const keyboard = terminal.listen?.((key) => wanted.press(key));
  let watcher: FileWatcher | undefined;
  const next = (): Promise<Wish> => {
    watcher?.alsoWatch(run.sources());
    terminal.err(`\n${run.told()} Press ${keyboard?.isKeyboard ? 'a to run all, q to end' : 'Ctrl+C to end'}.\n`);
    return wanted.next();
  };
  try {
    const begun = Date.now();
    let code = await run.again({ wants: 'all' });
    watcher = watchFiles(paths, terminal.folder, run.sources(), (path) => {
      if (run.concerns(path)) wanted.change(path);
    });
    await watcher.isReady;
    // What changed while nobody watched yet.
    for (const path of run.sources()) if ((lookQuietly(path)?.mtimeMs ?? 0) > begun) wanted.change(path);
    for (let wish = await next(); wish.wants !== 'end'; wish = await next()) code = await run.again(wish, code);
    return code;
  } finally {
    keyboard?.stop();
    await watcher?.close();
  }
}

// helpers

class WatchedRun {
  readonly #paths: readonly string[];
  readonly #settings: TestSettings;
  readonly #terminal: Terminal;
  /** By full path, in the order they are told. */
  #outcomes: ReadonlyMap<string, FileOutcome> = new Map();

  constructor(paths: readonly string[], settings: TestSettings, terminal: Terminal) {
    this.#paths = paths;
    this.#settings = settings;
    this.#terminal = terminal;
  }

  /** Runs what is wanted, and tells it; what did not change is known from before. */
  async again(wish: Wish, before: ExitCode = 0): Promise<ExitCode> {
    const { files, missing } = await findScenarios(this.#paths, this.#terminal);
    const wanted = files.filter((file) => this.#isWanted(file, wish));
    const isFewer = [...this.#outcomes.keys()].some((path) => !files.some((file) => file.path === path));
    if (wanted.length === 0 && !isFewer) return before;
    if (wish.wants === 'changed') this.#tellWhy(wish.paths, wanted.length, files.length);
    const outcomes = await runFiles(wanted, this.#settings, this.#settings.jobs);
    const ran = new Map(wanted.map(({ path = '' }, place) => [path, outcomes[place]]));
    this.#outcomes = new Map(
      files.flatMap(({ path = '' }) => {
        const outcome = ran.get(path) ?? this.#outcomes.get(path);
        return outcome ? [[path, outcome] as const] : [];
      }),
    );
    return tellTests({ all: [...this.#outcomes.values()], shown: outcomes }, missing, this.#settings, this.#terminal);
  }

  /** Everything the scenarios are made of. */
  sources(): readonly string[] {
    return [...new Set([...this.#outcomes.values()].flatMap(({ sources }) => sources))];
  }

  /** Whether a file that changed can make a difference: reports that are written do not. */
  concerns(path: string): boolean {
    return isScenario(path) || this.sources().includes(path);
  }

  told(): string {
    return `Watching ${count(this.#outcomes.size, 'scenario')} and ${count(this.sources().length, 'file')}.`;
  }

  #isWanted({ path = '' }: Input, wish: Wish): boolean {
    const known = this.#outcomes.get(path);
    return wish.wants !== 'changed' || !known || known.sources.some((source) => wish.paths.has(source));
  }

  #tellWhy(paths: ReadonlySet<string>, wanted: number, all: number): void {
    const changed = [...paths]
      .map((path) => printable(relative(this.#terminal.folder, path).split(sep).join('/')))
      .toSorted();
    this.#terminal.err(`\n${changed.join(', ')} changed: ${wanted} of ${count(all, 'scenario')}.\n`);
  }
}
