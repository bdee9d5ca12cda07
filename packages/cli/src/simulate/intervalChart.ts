/** How far two variants are apart, measure by measure, drawn as SVG. The numbers themselves stand in the table below it. */
import type { MeasureCompared } from '@switchyard/runtime/centre';
import { isSure } from './comparison.ts';
import { tag, type Html } from './html.ts';

const WIDTH = 560;
const LEFT = 120;
const RIGHT = 64;
const ROW = 20;
const TOP = 8;
const BOTTOM = 26;
/** Beyond this a difference is a multiple, and its row ends at the edge. */
const MOST = 200;

/** Differences in percent of the one, with what they may be with 95 % confidence. */
export function intervalChart(measures: readonly MeasureCompared[]): Html {
  const rows = measures.flatMap((measure) => {
    const { one, difference95 } = measure;
    if (!one || !difference95 || one.estimate === 0) return [];
    const percent = (value: number): number => (value / Math.abs(one.estimate)) * 100;
    const { estimate, low, high } = difference95;
    return [{ measure, at: percent(estimate), low: percent(low), high: percent(high) }];
  });
  const furthest = Math.max(1, ...rows.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]));
  const scale = Math.min(MOST, Math.ceil(furthest / 10) * 10);
  const bottom = TOP + rows.length * ROW;
  const xOf = (percent: number): number => {
    const within = Math.max(-scale, Math.min(scale, percent));
    return rounded(LEFT + ((within + scale) / (2 * scale)) * (WIDTH - LEFT - RIGHT));
  };
  const lines = [-scale, -scale / 2, 0, scale / 2, scale].flatMap((percent) => [
    tag('line', { class: percent === 0 ? 'zero' : 'line', x1: xOf(percent), x2: xOf(percent), y1: TOP, y2: bottom }),
    tag('text', { class: 'middle', x: xOf(percent), y: bottom + 18 }, percentChange(percent)),
  ]);
  return tag(
    'figure',
    {},
    tag(
      'figcaption',
      {},
      tag('b', {}, 'How much the other differs from the one, in percent of the one'),
      ' ',
      tag('span', { class: 'key key1' }, 'differs, 95 % sure'),
      ' ',
      tag('span', { class: 'key key3' }, 'may be luck'),
    ),
    tag(
      'svg',
      {
        class: 'chart',
        viewBox: `0 0 ${WIDTH} ${bottom + BOTTOM}`,
        role: 'img',
        'aria-label': 'How much the other differs from the one; the numbers are in the table “All queues”.',
      },
      ...lines,
      ...rows.flatMap(({ measure, at, low, high }, row) => {
        const y = TOP + (row + 0.5) * ROW;
        const text = `${percentChange(at)} (${percentChange(low)} to ${percentChange(high)})`;
        return [
          tag('text', { class: 'end', x: LEFT - 12, y: y + 4 }, measure.measure),
          tag(
            'g',
            { class: isSure(measure.difference95) ? 'mark1' : 'mark3' },
            tag('title', {}, `${measure.measure}: ${text}`),
            tag('line', { x1: xOf(low), x2: xOf(high), y1: y, y2: y }),
            tag('circle', { cx: xOf(at), cy: y, r: 4.5 }),
          ),
          tag('text', { x: WIDTH - RIGHT + 12, y: y + 4 }, percentChange(at)),
        ];
      }),
    ),
  );
}

// helpers

function percentChange(percent: number): string {
  const whole = Math.round(percent * 10) / 10;
  return `${whole > 0 ? '+' : whole < 0 ? '−' : ''}${Math.abs(whole)} %`;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
