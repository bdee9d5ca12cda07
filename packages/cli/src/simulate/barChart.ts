/** Bars over time, drawn as SVG. The numbers themselves stand in the table below it. */
import { tag, type Html } from './html.ts';

export interface Series {
  readonly name: string;
  /** One for each label; null where there is nothing to show. */
  readonly values: readonly (number | null)[];
}

export interface BarChart {
  readonly title: string;
  readonly labels: readonly string[];
  /** One or two. */
  readonly series: readonly Series[];
  readonly text: (value: number) => string;
  /** Where the scale ends, by the highest value. */
  readonly top: (highest: number) => number;
}

const WIDTH = 560;
const HEIGHT = 200;
const LEFT = 56;
const TOP = 12;
const BOTTOM = 24;
const FEW_LABELS = 10;

export function barChart({ title, labels, series, text, top: topFor }: BarChart): Html {
  const highest = series.reduce(
    (high, { values }) => values.reduce<number>((to, one) => Math.max(to, one ?? 0), high),
    0,
  );
  const top = topFor(highest);
  const plot = HEIGHT - TOP - BOTTOM;
  const slot = (WIDTH - LEFT) / Math.max(1, labels.length);
  const width = (slot * 0.8) / series.length;
  const yOf = (value: number): number => TOP + plot * (1 - value / top);
  const lines = [0, 0.5, 1].flatMap((part) => {
    const y = rounded(yOf(top * part));
    return [
      tag('line', { class: 'line', x1: LEFT, x2: WIDTH, y1: y, y2: y }),
      tag('text', { class: 'end', x: LEFT - 8, y: y + 4 }, text(top * part)),
    ];
  });
  const bars = series.flatMap(({ name, values }, place) =>
    values.flatMap((value, column) => {
      if (value === null) return [];
      const y = rounded(yOf(Math.min(value, top)));
      return [
        tag(
          'rect',
          {
            class: `series${place + 1}`,
            x: rounded(LEFT + slot * (column + 0.1) + width * place),
            y,
            width: rounded(width),
            height: rounded(TOP + plot - y),
          },
          tag('title', {}, `${labels[column] ?? ''} ${name}: ${text(value)}`),
        ),
      ];
    }),
  );
  const every = Math.ceil(labels.length / FEW_LABELS);
  const below = labels.flatMap((label, column) =>
    column % every === 0
      ? [tag('text', { class: 'middle', x: rounded(LEFT + slot * (column + 0.5)), y: HEIGHT - 6 }, label)]
      : [],
  );
  return tag(
    'figure',
    {},
    tag(
      'figcaption',
      {},
      tag('b', {}, title),
      ...series.flatMap(({ name }, place) => [' ', tag('span', { class: `key key${place + 1}` }, name)]),
    ),
    tag(
      'svg',
      {
        class: 'chart',
        viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
        role: 'img',
        'aria-label': `${title}; the numbers are in the table “Over time”.`,
      },
      ...lines,
      ...bars,
      ...below,
    ),
  );
}

// helpers

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
