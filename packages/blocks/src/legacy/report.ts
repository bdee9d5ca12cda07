/** What became of every module, for the person who has to look it over. */
import { plain } from '../validate/words.ts';

/** One line of the report. */
export interface ReportEntry {
  /** The module's id; empty for what is said of the whole file, or of a module without an id. */
  readonly module: string;
  /** What the block is called now. */
  readonly title: string;
  /**
   * `exact`: says the same in the Flow language. `guessed`: written, but no source says that it means the same.
   * `dropped`: has no place in the flow; it is kept in the metadata.
   */
  readonly kind: 'exact' | 'guessed' | 'dropped';
  readonly what: string;
  readonly why: string;
  /** JSON pointer into the old file. */
  readonly pointer: string;
}

/** How many modules came over whole, and how much is to be looked at. */
export interface ReportCounts {
  readonly modules: number;
  /** Modules of which nothing was guessed or dropped. */
  readonly exact: number;
  /** Entries, not modules. */
  readonly guessed: number;
  readonly dropped: number;
}

export function countReport(report: readonly ReportEntry[]): ReportCounts {
  const modules = new Map<string, boolean>();
  for (const { kind, pointer } of report) {
    const [, module] = /^(\/modules\/\d+)(?:\/|$)/.exec(pointer) ?? [];
    if (module !== undefined) modules.set(module, kind === 'exact' && (modules.get(module) ?? true));
  }
  const count = (kind: ReportEntry['kind']): number => report.filter((entry) => entry.kind === kind).length;
  return {
    modules: modules.size,
    exact: [...modules.values()].filter(Boolean).length,
    guessed: count('guessed'),
    dropped: count('dropped'),
  };
}

/** The report in one sentence. */
export function summarizeReport(report: readonly ReportEntry[]): string {
  const { modules, exact, guessed, dropped } = countReport(report);
  if (modules === 0) return 'No modules to convert.';
  const converted = modules === 1 ? '1 module converted' : `${modules} modules converted`;
  const whole = modules === exact ? 'exactly' : `${exact} of them exactly`;
  const rest = [guessed > 0 ? `${guessed} guessed` : '', dropped > 0 ? `${dropped} dropped` : ''].filter(Boolean);
  return `${[`${converted}, ${whole}`, ...(rest.length > 0 ? [rest.join(', ')] : [])].join('; ')}.`;
}

/** The report for people: what is to be looked at, in the order of the file, and one line that sums up. */
export function reportText(report: readonly ReportEntry[]): string {
  const rows = report
    .filter(({ kind }) => kind !== 'exact')
    .flatMap(({ kind, title, module, what, why }) => [
      `${kind.padEnd('guessed'.length)}  ${plain(module === '' ? title : `${title} (${module})`)}: ${plain(what)}`,
      `         ${plain(why)}`,
    ]);
  return [...rows, ...(rows.length > 0 ? [''] : []), summarizeReport(report), ''].join('\n');
}

/** The report for programs. Its shape is a promise: `version` changes before any member does. */
export function reportJson(report: readonly ReportEntry[]): string {
  const entries = report.map(({ module, title, kind, what, why, pointer }) => {
    return { module, title, kind, what, why, pointer };
  });
  return `${JSON.stringify({ version: 1, summary: countReport(report), entries }, null, 2)}\n`;
}
