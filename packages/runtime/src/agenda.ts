/**
 * What is due and when. Virtual time moves from due to due and never through the empty hours between, so seven days
 * pass in a moment. Ties keep the order they were added in.
 */
export interface Due<Event> {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  readonly id: string;
  readonly event: Event;
}

export interface Agenda<Event> {
  add(due: Due<Event>): void;
  /** Takes back what was added under an id; nothing happens when it is not there. */
  drop(id: string): void;
  clear(): void;
  /** Takes the next thing due off the agenda. */
  next(): Due<Event> | undefined;
  /** What is still due, soonest first. */
  list(): readonly Due<Event>[];
}

export function createAgenda<Event>(): Agenda<Event> {
  // A contact has a handful of things due, so a sorted list is quicker than any heap.
  let dues: Due<Event>[] = [];
  return {
    add(due) {
      let place = dues.length;
      while (place > 0 && (dues[place - 1] as Due<Event>).at > due.at) place--;
      dues.splice(place, 0, due);
    },
    drop(id) {
      dues = dues.filter((due) => due.id !== id);
    },
    clear() {
      dues = [];
    },
    next: () => dues.shift(),
    list: () => dues,
  };
}
