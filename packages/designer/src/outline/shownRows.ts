/** The lines of a long outline that are drawn: those in view, and some around them. */

/** Up to so many lines all are drawn, so that everything is there for whoever searches the page. */
export const MOST = 400;
/** The height of a line where not all are drawn. */
export const LINE = 28;
/** So many lines are drawn above and below what is in view. */
const AROUND = 20;

export interface View {
  readonly top: number;
  readonly height: number;
}

/** The places of the lines to draw, in order; the one hands are at is always among them. */
export function shownRows(count: number, current: number, { top, height }: View): readonly number[] {
  const first = count <= MOST ? 0 : Math.max(0, Math.floor(top / LINE) - AROUND);
  const last = count <= MOST ? count : Math.min(count, Math.ceil((top + height) / LINE) + AROUND);
  const shown = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
  if (current < first) return [current, ...shown];
  return current >= last && current < count ? [...shown, current] : shown;
}

/** Where to scroll for a line to be seen; undefined where it is in view. */
export function scrollFor(place: number, { top, height }: View): number | undefined {
  if (place * LINE < top) return place * LINE;
  return (place + 1) * LINE > top + height ? (place + 1) * LINE - height : undefined;
}
