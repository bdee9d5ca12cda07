/** Whatever a flow says, its pictures say it, and do nothing. */
import type { FlowJson } from '@switchyard/blocks';
import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawFlow, writeMermaid, writeSvg } from '../src/picture/index.ts';
import { flowOf, wait } from './flows.ts';
import { readPicture } from './svgOf.ts';

const NAMES: readonly (readonly [what: string, name: string])[] = [
  ['an element that ends', '</text></svg><script>alert(1)</script>'],
  ['an attribute that ends', `" onload="alert(1)" x='`],
  ['a section that ends', ']]> --> <!-- &lt; &#x0; &nope;'],
  ['text that turns around', '\u202Edetrever\u202C \u2067and\u2069 \u200Fagain'],
  ['control characters', 'a\u0000b\u0007c\u001B[31md\u0085e'],
  ['halves of characters', 'a\uD83Db\uDE00c\uFFFEd'],
  ['letters of several characters', '👩\u200D👩\u200D👧 e\u0301 क्षि 🏳️‍🌈'],
  ['ten thousand characters', 'x'.repeat(10_000)],
  ['several lines', 'one\ntwo\r\nthree\u2028four'],
  ['the words of a flowchart', 'end"] --> b2; click b1 href "javascript:alert(1)"'],
  ['Markdown', '"`**bold** [x](javascript:alert(1))`"'],
  ['a directive', '%%{init: {"securityLevel": "loose"}}%%'],
  ['codes', '#quot;#35;&quot;'],
  ['members every object has', '__proto__'],
];

/** A flow in which a name stands wherever a person can write one. */
function flowCalled(name: string): FlowJson {
  const note = { id: '1', content: name, position: { x: 0, y: 0 } };
  const flow = flowOf([wait(name, name, 'gone'), { ...wait('b', name), Type: name }], {}, { Annotations: [note] });
  return flow;
}

describe.each(NAMES)('%s', (_what, name) => {
  const drawing = drawFlow(flowCalled(name), { title: name, before: flowOf([wait('other', name)]) });

  test('is text in an SVG', () => {
    const { broken, active } = readPicture(writeSvg(drawing));

    expect(broken).toEqual([]);
    expect(active).toEqual([]);
  });

  test('is text in Mermaid', () => {
    const lines = writeMermaid(drawing).split('\n');

    expect(lines.filter((line) => !isLineOfOurs(line))).toEqual([]);
  });
});

test('a name in one line is shown as it is', () => {
  const { texts } = readPicture(writeSvg(drawFlow(flowCalled('A & <b>'), { title: '' })));

  expect(texts).toContain('A & <b>');
});

test.each([
  ['say "hello"', 'say #34;hello#34;'],
  ['1. first', '1#46; first'],
  ['- a call-back', '#45; a call-back'],
  ['+49 30', '#43;49 30'],
  ['claims_desk', 'claims_desk'],
])('in Mermaid %j is %j', (name, label) => {
  expect(writeMermaid(drawFlow(flowCalled(name), { title: '' }))).toContain(`b1["${label}<br>`);
});

test('marks that turn text around are left out', () => {
  const { texts } = readPicture(writeSvg(drawFlow(flowCalled('\u202Ea\u202C'), { title: '' })));

  expect(texts).toContain('a');
});

test('any name at all', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 40 }), (name) => {
      const drawing = drawFlow(flowCalled(name), { title: name });

      expect(readPicture(writeSvg(drawing))).toMatchObject({ broken: [], active: [] });
      expect(
        writeMermaid(drawing)
          .split('\n')
          .filter((line) => !isLineOfOurs(line)),
      ).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

// helpers

/** A label may hold letters, digits, plain signs and codes; whatever else a line is made of is ours. */
function isLineOfOurs(line: string): boolean {
  const label = String.raw`"(?:[^"#<>&\x60\\]|#\d+;|<br>)*"`;
  const name = String.raw`(?:entry|b\d+|missing\d+)`;
  return [
    /^(?:flowchart LR)?$/,
    /^ {2}acc(?:Title|Descr): [^#;<>{}"`]*$/,
    /^ {2}entry\(\["Entry"\]\)$/,
    new RegExp(String.raw`^ {2}b\d+\[${label}\]$`, 'u'),
    /^ {2}missing\d+\{\{"not in the flow"\}\}$/,
    new RegExp(String.raw`^ {2}${name} (?:-->|-\.->)(?:\|${label}\|)? ${name}$`, 'u'),
    /^ {2}classDef \w+ [\w#:, -]+$/,
    /^ {2}class [\w,]+ \w+$/,
    /^ {2}linkStyle [\d,]+ stroke:#\w+,stroke-width:3px$/,
  ].some((pattern) => pattern.test(line));
}
