/** A flow that was only opened and saved comes back as it was. */
import { describe, expect, test } from 'vitest';
import type { FlowDocument, FlowJson } from './flow.ts';
import { readFlow } from './readFlow.ts';
import { writeFlow } from './writeFlow.ts';

function read(text: string): FlowDocument {
  const { document } = readFlow(text);
  if (!document) throw new Error('The text is no flow.');
  return document;
}

describe('canonical form', () => {
  test('has two spaces of indent, and a line break at the end', () => {
    expect(writeFlow({ flow: { Version: '2019-10-30', Actions: [{}], Settings: {} }, source: '' })).toBe(
      `{
  "Version": "2019-10-30",
  "Actions": [
    {}
  ],
  "Settings": {}
}
`,
    );
  });

  test('ends as the file it was read from ended', () => {
    expect(writeFlow(read('{"a": 1}'))).toBe('{\n  "a": 1\n}');
    expect(writeFlow(read('{"a": 1}\r\n'))).toBe('{\n  "a": 1\n}\n');
  });

  test('leaves out members that are undefined', () => {
    const flow: FlowJson = { StartAction: 'a' };
    Object.assign(flow, { Version: undefined });

    expect(writeFlow({ flow, source: '' })).toBe('{\n  "StartAction": "a"\n}\n');
  });
});

describe('text in canonical form comes back byte for byte', () => {
  test.each([
    ['members in another order than ours', '{\n  "Actions": [],\n  "Version": "2019-10-30",\n  "Comment": null\n}\n'],
    [
      'member names that look like numbers',
      '{\n  "b": 1,\n  "10": 2,\n  "a": 3,\n  "2": {\n    "1": [],\n    "0": {}\n  }\n}\n',
    ],
    ['names that mean something to JavaScript', '{\n  "__proto__": {\n    "1": 1.0\n  },\n  "constructor": 1\n}\n'],
    ['an empty name', '{\n  "": {\n    "": 1.0\n  }\n}\n'],
    ['names with the signs of pointers', '{\n  "a/b": {\n    "~1": 1.0\n  },\n  "a~1b": 2.50\n}\n'],
    ['text of every kind', '{\n  "a": "ü 😀 \\u0001 \\n \\" \\\\ / \u2028",\n  "b": "\\ud800"\n}\n'],
    ['text that looks like a number that is forgotten', '{\n  "a": "x, 1.0",\n  "b": [\n    " 0.0 "\n  ]\n}'],
  ])('with %s', (_name, text) => {
    expect(writeFlow(read(text))).toBe(text);
  });

  test.each([
    '0',
    '-0',
    '1.0',
    '1.50',
    '-0.0',
    '1e3',
    '1E+3',
    '1.5e-7',
    '0.0000001',
    '-0.00000012',
    '1e400',
    '-1e400',
    '9223372036854775807',
    '12345678901234567890',
    '100000000000000000000000',
    '203.42857142857142',
    '0.1',
    '0.30000000000000004',
    '123456789012345.678',
    '12345678.12345678901',
    '1.0000000000000001',
    '0.00000000000000000001',
    '000'.slice(2),
  ])('with the number %s', (literal) => {
    const text = `{\n  "a": ${literal},\n  "b": [\n    ${literal}\n  ]\n}\n`;
    expect(writeFlow(read(text))).toBe(text);
  });
});

describe('a change', () => {
  const document = (): FlowDocument => read('{\n  "2": 1.0,\n  "1": 2.0,\n  "StartAction": "a"\n}\n');

  test('leaves the spelling of everything else', () => {
    const { flow, source } = document();
    expect(writeFlow({ flow: { ...flow, StartAction: 'b' }, source })).toBe(
      '{\n  "2": 1.0,\n  "1": 2.0,\n  "StartAction": "b"\n}\n',
    );
  });

  test('of a number is spelled anew', () => {
    const { flow, source } = document();
    expect(writeFlow({ flow: { ...flow, '2': 3 } as typeof flow, source })).toBe(
      '{\n  "2": 3,\n  "1": 2.0,\n  "StartAction": "a"\n}\n',
    );
  });

  test('that adds members puts them last', () => {
    const { flow, source } = document();
    expect(writeFlow({ flow: { ...flow, '0': null, Version: 'v' } as typeof flow, source })).toBe(
      '{\n  "2": 1.0,\n  "1": 2.0,\n  "StartAction": "a",\n  "0": null,\n  "Version": "v"\n}\n',
    );
  });
});

test('a member that stands twice keeps its first place, whatever stands beside it', () => {
  const written = (text: string): string => writeFlow(read(text)).replaceAll(/\s/g, '');

  expect(written('{"a":1,"b":2,"a":3}')).toBe('{"a":3,"b":2}');
  expect(written('{"a":1,"b":2,"a":3,"0":4}')).toBe('{"a":3,"b":2,"0":4}');
});

test('writing twice is the same', () => {
  const once = writeFlow(read('{"b":1.0,"2":[],"1":{"a":-0},"c":"\\u00fc"}'));
  expect(writeFlow(read(once))).toBe(once);
});

test('text that is not canonical comes back with the same values', () => {
  const text = '{"b":1.0 ,\n"2":[ ], "1":{"a":-0},\t"c":"\\u00fc\\/"}';
  expect(JSON.parse(writeFlow(read(text)))).toEqual(JSON.parse(text));
});
