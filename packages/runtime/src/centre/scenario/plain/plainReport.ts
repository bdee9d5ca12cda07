/** What became of each part of a scenario in the plain Testing language, for the person who has to look it over. */

export interface PlainEntry {
  /** The observation; empty for what is said of the scenario itself. */
  readonly observation: string;
  /**
   * `exact`: says the same. `beside`: is no part of the content of a test case. `guessed`: written, but nobody says that
   * the service takes it so, or that it means quite the same. `dropped`: the plain language has no words for it.
   */
  readonly kind: 'exact' | 'beside' | 'guessed' | 'dropped';
  readonly what: string;
  readonly why: string;
  /** JSON pointer into the scenario. */
  readonly pointer: string;
}

/** How many observations came over whole, and how much is to be looked at. */
export interface PlainCounts {
  readonly observations: number;
  /** Observations of which nothing was guessed or dropped. */
  readonly exact: number;
  /** Entries, not observations. */
  readonly guessed: number;
  readonly dropped: number;
}

export function countPlain(entries: readonly PlainEntry[]): PlainCounts {
  const count = (kind: PlainEntry['kind']): number => entries.filter((entry) => entry.kind === kind).length;
  const observations = new Set(entries.map(({ observation }) => observation).filter((name) => name !== ''));
  return {
    observations: observations.size,
    exact: count('exact'),
    guessed: count('guessed'),
    dropped: count('dropped'),
  };
}

/** In one sentence: `5 observations, 3 of them exactly; 2 guessed, 1 dropped.` */
export function summarizePlain(entries: readonly PlainEntry[]): string {
  const { observations, exact, guessed, dropped } = countPlain(entries);
  const said = observations === 1 ? '1 observation' : `${observations} observations`;
  const whole = observations === exact ? 'exactly' : `${exact} of them exactly`;
  const rest = [guessed > 0 ? `${guessed} guessed` : '', dropped > 0 ? `${dropped} dropped` : ''].filter(Boolean);
  return `${[`${said}, ${whole}`, ...(rest.length > 0 ? [rest.join(', ')] : [])].join('; ')}.`;
}

/** For people: what is to be looked at, in the order of the file, and one line that sums up. */
export function plainText(entries: readonly PlainEntry[]): string {
  const rows = entries
    .filter(({ kind }) => kind !== 'exact')
    .flatMap(({ kind, observation, what, why }) => [
      `${kind.padEnd('guessed'.length)}  ${shown(observation === '' ? what : `${observation}: ${what}`)}`,
      `         ${shown(why)}`,
    ]);
  return [...rows, ...(rows.length > 0 ? [''] : []), summarizePlain(entries), ''].join('\n');
}

/** For programs. Its shape is a promise: `version` changes before any member does. */
export function plainJson(entries: readonly PlainEntry[]): string {
  return `${JSON.stringify({ version: 1, summary: countPlain(entries), entries }, undefined, 2)}\n`;
}

// helpers

/** What a terminal would obey, or would turn text around, is written as its code. */
function shown(text: string): string {
  return text.replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
