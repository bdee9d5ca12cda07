const TIME = { hour: '2-digit', minute: '2-digit' } as const;
const DAY = { day: 'numeric', month: 'short' } as const;

/**
 * A moment as people name it: the time today, else day and time.
 *
 * @param exact with seconds, where several moments of a minute stand side by side
 */
export function describeMoment(at: number, now = Date.now(), exact = false): string {
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
  const seconds = exact ? ({ second: '2-digit' } as const) : {};
  return new Intl.DateTimeFormat('en-GB', { ...(sameDay ? {} : DAY), ...TIME, ...seconds }).format(at);
}
