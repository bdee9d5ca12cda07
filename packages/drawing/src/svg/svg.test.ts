/** Whatever a flow says stays text in a picture, in one line, within its room. */
import { assert, integer, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { element, number, writeElement } from './element.ts';
import { fitText, oneLine, widthOf } from './fitText.ts';
import { label } from './label.ts';
import { writePicture } from './picture.ts';
import { mix } from './theme.ts';

const FONT = { size: 13, weight: 'semiBold' } as const;

describe('markup in what a flow says is text', () => {
  test.each([
    ['</text><script>alert(1)</script>', '&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;'],
    [`" onload='x' & more`, '&quot; onload=&#39;x&#39; &amp; more'],
    [']]>', ']]&gt;'],
    ['null \u0000, bell \u0007, half \uD83D, none \uFFFF', 'null \uFFFD, bell \uFFFD, half \uFFFD, none \uFFFD'],
  ])('%j', (said, written) => {
    expect(writeElement(element('text', { class: said }, said))).toBe(`<text class="${written}">${written}</text>`);
  });
});

test('elements stand in lines of their own, and attributes without a value are left out', () => {
  const inner = element('circle', { r: 4, fill: undefined });

  expect(writeElement(element('g', {}, inner, element('g', {}, inner)))).toBe(
    ['<g>', '  <circle r="4"/>', '  <g>', '    <circle r="4"/>', '  </g>', '</g>'].join('\n'),
  );
});

test.each([
  [1 / 3, '0.33'],
  [-0.001, '0'],
  [1e-9, '0'],
  [123_456.789, '123456.79'],
  [Number.NaN, '0'],
  [Infinity, '0'],
])('the number %d is written %s', (value, written) => expect(number(value)).toBe(written));

describe('one line', () => {
  test.each([
    ['two\r\nlines\tand\u2028more', 'two lines and more'],
    ['\u202Eturned\u202C, \u2066kept apart\u2069\u200F', 'turned, kept apart'],
    ['bell\u0007, half \uD83D pair', 'bell, half  pair'],
    ['👩\u200D👩\u200D👧', '👩\u200D👩\u200D👧'],
  ])('%j', (said, drawn) => expect(oneLine(said)).toBe(drawn));
});

describe('text is cut where its room ends', () => {
  test('what fits is left as it is', () => expect(fitText('Check hours', 164, FONT)).toBe('Check hours'));

  test('what does not ends in an ellipsis', () => {
    const cut = fitText('Transfer to the queue of the claims department', 164, FONT);

    expect(cut).toMatch(/^Transfer to the queue.*…$/);
    expect(widthOf(cut, FONT)).toBeLessThanOrEqual(164);
    expect(widthOf(cut, FONT)).toBeGreaterThan(164 * 0.85);
  });

  test('letters of several characters are kept whole', () => {
    expect(fitText('👩\u200D👩\u200D👧'.repeat(20), 120, FONT)).toMatch(/^(👩\u200D👩\u200D👧)+…$/u);
  });

  test('ten thousand characters are no more than one line', () => {
    expect(widthOf(fitText('x'.repeat(10_000), 164, FONT), FONT)).toBeLessThanOrEqual(164);
  });

  test('nothing is wider than its room', () => {
    const anything = oneof(string({ unit: 'binary' }), string({ unit: 'grapheme' }), string());
    assert(
      property(anything, integer({ min: 20, max: 400 }), (text, room) => {
        expect(widthOf(fitText(text, room, FONT), FONT)).toBeLessThanOrEqual(room);
      }),
    );
  });

  test('where a wider font may have to do, it is told to keep to the room', () => {
    const wide = label({ text: 'Transfer to the queue of', x: 0, y: 0, room: 164, font: FONT });
    const narrow = label({ text: 'Wait', x: 0, y: 0, room: 164, font: FONT });

    expect(wide.attributes).toHaveProperty('lengthAdjust', 'spacingAndGlyphs');
    expect(narrow.attributes).not.toHaveProperty('lengthAdjust');
  });
});

test('a picture says what it is of, and its rules hold in it alone', () => {
  const picture = writePicture({
    title: 'Claims & more',
    description: '2 blocks',
    area: { x: -10, y: 0, width: 100.004, height: 50 },
    theme: 'dark',
    scale: 2,
    style: ({ ink }) => ({ text: { fill: ink } }),
    content: [element('text', { x: 1, y: 2 }, 'Wait')],
  });

  expect(picture).toContain('viewBox="-10 0 100 50" width="200.01" height="100"');
  expect(picture).toContain('<title>Claims &amp; more</title>\n  <desc>2 blocks</desc>');
  expect(picture).toContain('.switchyard.dark text { fill: #e9eeeb }');
});

test('one colour over another is what CSS makes of them', () => {
  expect(mix('#000000', '#ffffff', 0.25)).toBe('#bfbfbf');
});
