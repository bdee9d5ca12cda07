/** What notes and groups are called where blocks are called by their identifiers, in which no colon may stand. */
const NOTE = 'note:';
const GROUP = 'group:';

export function noteId(note: string): string {
  return NOTE + note;
}

export function groupId(group: string): string {
  return GROUP + group;
}

/** The notes among ids of any kind, by their own names. */
export function notesAmong(ids: readonly string[]): readonly string[] {
  return ids.filter((id) => id.startsWith(NOTE)).map((id) => id.slice(NOTE.length));
}

export function groupsAmong(ids: readonly string[]): readonly string[] {
  return ids.filter((id) => id.startsWith(GROUP)).map((id) => id.slice(GROUP.length));
}

export function blocksAmong(ids: readonly string[]): readonly string[] {
  return ids.filter((id) => !id.startsWith(NOTE) && !id.startsWith(GROUP));
}
