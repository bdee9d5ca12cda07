/** Whatever stands in a file, reading it gives a document or says where it cannot, and never throws. */
import { describe, expect, test } from 'vitest';
import { locate } from './locate.ts';
import { readFlow } from './readFlow.ts';
import { writeFlow } from './writeFlow.ts';

/** The problems as a person reads them: `line:column severity message`. */
function told(input: string | Uint8Array): string[] {
  const { problems, source } = readFlow(input);
  return locate(source, problems).map(
    ({ line, column, severity, message }) => `${line}:${column} ${severity} ${message}`,
  );
}

function bytes(text: string, encoding: BufferEncoding = 'utf8'): Uint8Array {
  return new Uint8Array(Buffer.from(text, encoding));
}

const A_VALUE = 'a value: text in double quotes, a number, true, false, null, { or [.';

describe('text that is not JSON gives no document and the place of the mistake', () => {
  test.each([
    ['', '1:1 error Empty: expected a flow, one JSON object.'],
    [' \n\t', '1:1 error Empty: expected a flow, one JSON object.'],
    ['no', `1:1 error Unexpected word; expected ${A_VALUE}`],
    ['{', '1:2 error Expected a closing } here; is the file cut off?'],
    ['{\n  "a": [\n    1\n', '4:1 error Expected a closing ] here; is the file cut off?'],
    ['{"a": "b\n}', '1:7 error This text is not closed; expected a double quote before the line ends.'],
    ['{"a"', '1:5 error Expected a colon after the member name.'],
    ['{\n"a" 1}', '2:5 error Expected a colon after the member name.'],
    ['{"a":}', `1:6 error Expected ${A_VALUE}`],
    ['{"a": 1 "b": 2}', '1:9 error Expected a comma before the next value.'],
    ['{"a": 1,\n}', '1:8 error Unexpected comma before the closing }; remove it.'],
    ['{"a": [1 ,\r\n]}', '1:10 error Unexpected comma before the closing ]; remove it.'],
    ['{\n  // why\n  "a": 1}', '2:3 error Comments are not allowed in JSON; remove this one.'],
    ['{"a": 1 /* why */}', '1:9 error Comments are not allowed in JSON; remove this one.'],
    ['{"a": 1} /* why', '1:10 error Comments are not allowed in JSON; remove this one.'],
    ['{"a": NaN}', `1:7 error Unexpected word; expected ${A_VALUE}`],
    ['{"a": -Infinity}', `1:7 error Unexpected word; expected ${A_VALUE}`],
    ['{"a": 1.}', '1:7 error This number is not finished; expected another digit.'],
    ['{"a": "x\ty"}', '1:9 error This character is not allowed in JSON text; write it as an escape.'],
    ['{"a": "x\\y"}', '1:9 error Unknown escape; expected one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u.'],
    ['{"a": "\\\\\\u12g4"}', '1:10 error Expected four hexadecimal digits after \\u.'],
    ['{}\n{}', '2:1 error Expected the end of the file; only one JSON object may stand in it.'],
  ])('%j', (text, expected) => {
    expect(readFlow(text).document).toBeUndefined();
    expect(told(text)[0]).toBe(expected);
  });

  test('what only follows from another mistake is left out', () => {
    expect(told('{"a": undefined}')).toEqual([`1:7 error Unexpected word; expected ${A_VALUE}`]);
  });

  test('mistakes apart from one another are all told, in order', () => {
    expect(told('{\n  "a": 1, // one\n  "b": tru,\n  "c": [2,]\n}')).toEqual([
      '2:11 error Comments are not allowed in JSON; remove this one.',
      `3:8 error Unexpected word; expected ${A_VALUE}`,
      '4:10 error Unexpected comma before the closing ]; remove it.',
    ]);
  });

  test('a file full of them ends with a word that there are more', () => {
    const problems = told(`{${'"a" 1,\n'.repeat(1000)}}`);

    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toBe('20:5 error … and more like these.');
  });
});

describe('JSON that is no object gives no document', () => {
  test.each([
    ['[]', 'a list'],
    ['[{"Version": "2019-10-30"}]', 'a list'],
    ['12', 'a number'],
    ['true', 'a boolean'],
    ['"flow"', 'text'],
    ['null', 'null'],
  ])('%s', (text, found) => {
    expect(readFlow(text).document).toBeUndefined();
    expect(told(text)).toEqual([
      `1:1 error Expected a flow: one JSON object with "Version", "StartAction" and "Actions"; found ${found}.`,
    ]);
  });
});

describe('a flow cut off anywhere', () => {
  const whole =
    '{"Version":"2019-10-30","StartAction":"ü",\r\n"Actions":[{"Identifier":"a\\u00e9","x":[-1.5e3,true]}]}';

  test('is whole at its last byte', () => {
    expect(told(bytes(whole))).toEqual([]);
  });

  test.each(Array.from(bytes(whole).keys()))('after %i bytes gives no document and a place', (length) => {
    const cut = bytes(whole).subarray(0, length);

    const { document, source, problems } = readFlow(cut);

    expect(document).toBeUndefined();
    expect(problems).not.toEqual([]);
    for (const { range, message } of locate(source, problems)) {
      expect(message).toMatch(/xpected|closed/);
      expect(range?.start).toBeGreaterThanOrEqual(0);
      expect(range?.end).toBeLessThanOrEqual(source.length);
    }
  });
});

describe('bytes', () => {
  test('a byte order mark is told and taken off, and places count without it', () => {
    const { document } = readFlow(bytes('\uFEFF{"a": 1}'));

    expect(document).toEqual({ flow: { a: 1 }, source: '{"a": 1}' });
    expect(told(bytes('\uFEFF{"a": x}'))).toEqual([
      '1:1 info Byte order mark at the start; the service does not expect one. Saving removes it.',
      `1:7 error Unexpected word; expected ${A_VALUE}`,
    ]);
  });

  test.each([
    ['UTF-16 with its mark', new Uint8Array([0xff, 0xfe, ...bytes('{"a": 1}', 'utf16le')])],
    ['UTF-16 without', bytes('{"a": 1}', 'utf16le')],
    ['UTF-16, big end first', bytes('{"a": 1}', 'utf16le').map((_, at, all) => all[at ^ 1] ?? 0)],
  ])('%s is named, and nothing else said of it', (_name, input) => {
    expect(readFlow(input).document).toBeUndefined();
    expect(told(input)).toEqual(['1:1 error Expected UTF-8, found UTF-16. Save the file as UTF-8.']);
  });

  const LOST = 'Expected UTF-8, found bytes that are no character; they would be lost. Save the file as UTF-8.';

  test.each([
    ['of Latin-1', bytes('{\n"a": "\u00fc"}', 'latin1'), `2:7 error ${LOST}`],
    ['after a byte order mark', new Uint8Array([...bytes('\uFEFF{"a": "'), 0xff, ...bytes('"}')]), `1:8 error ${LOST}`],
    [
      'after a replacement character of its own',
      new Uint8Array([...bytes('{"a": "\uFFFD\uFFFD'), 0x80, ...bytes('"}')]),
      `1:10 error ${LOST}`,
    ],
  ])('a character %s is an error at its place, and the rest is read', (_name, input, expected) => {
    expect(readFlow(input).document?.flow).toHaveProperty('a');
    expect(told(input)).toContain(expected);
  });

  test('a character cut in half at the end of the file is an error there', () => {
    expect(told(bytes('{"a": "ü').subarray(0, -1))).toContain(`1:8 error ${LOST}`);
  });
});

describe('members that stand twice', () => {
  test('are told where they stand, for JSON keeps the last one without a word', () => {
    const text = '{"a": 1,\n "a": 2,\n "b": [{"c": 1, "c": ":"}]}';

    expect(readFlow(text).document?.flow).toEqual({ a: 2, b: [{ c: ':' }] });
    expect(told(text)).toEqual([
      '2:2 error Duplicate member "a": JSON keeps only the last one. Remove or rename one of them.',
      '3:17 error Duplicate member "c": JSON keeps only the last one. Remove or rename one of them.',
    ]);
    expect(readFlow(text).problems.map(({ pointer }) => pointer)).toEqual(['/a', '/b/0/c']);
  });

  test.each([
    ['white space before a colon', '{"a" : 1, "a": 2}'],
    ['a line break before a colon', '{"a"\n: 1, "b": 3, "a": 2}'],
    ['JSON in a text', String.raw`{"b": "{\"c\": 1}", "a": 1, "a": 2}`],
    ['both', String.raw`{"b" : "{\"c\": 1}", "a": 1, "a": 2}`],
  ])('are told beside %s', (_what, text) => {
    expect(told(text)).toEqual([expect.stringContaining('error Duplicate member "a"')]);
  });

  test('are no concern of JSON that stands in a text', () => {
    expect(told(String.raw`{"a": "{\"b\": 1, \"b\": 2}"}`)).toEqual([]);
  });

  test('are counted after the first twenty', () => {
    const problems = told(`{${'"a": 1,\n'.repeat(50)}"a": 1}`);

    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toBe('22:1 error … and 30 more.');
  });
});

describe('names that mean something to JavaScript are names like any other', () => {
  test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'])(
    '%s',
    (name) => {
      const text = `{"${name}": {"polluted": true}, "Actions": [{"${name}": {"polluted": true}}]}\n`;

      const { document, problems } = readFlow(text);

      expect(problems).toEqual([]);
      expect(Object.keys(document?.flow ?? {})).toEqual([name, 'Actions']);
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
      expect(JSON.parse(document ? writeFlow(document) : '')).toEqual(JSON.parse(text));
    },
  );
});

describe('text that nests too deep', () => {
  const nested = (levels: number, open: string, close: string) => open.repeat(levels) + close.repeat(levels);

  test('is read up to 256 levels', () => {
    expect(told(`{"a": ${nested(255, '[', ']')}}`)).toEqual([]);
  });

  test.each([257, 1000, 100_000, 1_000_000])('is refused at the level that is too much, of %i', (levels) => {
    const lists = `{"a": ${nested(levels - 1, '[', ']')}}`;
    const objects = nested(levels, '{"a":', '1}'.slice(1));

    expect(told(lists)).toEqual(['1:262 error Too deep: expected at most 256 levels of nesting.']);
    expect(told(objects)).toEqual(['1:1281 error Too deep: expected at most 256 levels of nesting.']);
  });

  test('is refused where another member of the same name would take its place', () => {
    const text = `{"a": ${nested(300, '[', ']')}, "a": 1}`;

    expect(told(text)).toEqual(['1:262 error Too deep: expected at most 256 levels of nesting.']);
  });

  test('is refused when it is broken too', () => {
    expect(told('['.repeat(100_000))).toEqual(['1:257 error Too deep: expected at most 256 levels of nesting.']);
    // A string that is not closed hides what follows it on its line from the count.
    expect(told(`{"a\n": "${'['.repeat(100_000)}`)).not.toEqual([]);
  });

  test('counts no brackets inside text', () => {
    expect(told(`{"a": "${'[{'.repeat(1000)}\\"${'['.repeat(1000)}"}`)).toEqual([]);
  });
});

describe('large text', () => {
  const action = '{"Identifier": "a", "Type": "Wait", "Parameters": {"TimeLimitSeconds": "60"}, "Transitions": {}},\n';
  const megabytes = action.repeat((10 * 1024 * 1024) / action.length);

  test('of 10 MB is read', () => {
    expect(told(`{"Actions": [${megabytes.slice(0, -2)}]}`)).toEqual([]);
  });

  test('of 10 MB that breaks at its end says so there', () => {
    const lines = megabytes.split('\n').length;
    expect(told(`{"Actions": [${megabytes}`)).toEqual([`${lines}:1 error Expected ${A_VALUE}`]);
  });

  test('of 10 MB that is no JSON at all is refused', () => {
    expect(told(','.repeat(10 * 1024 * 1024)).length).toBeLessThan(25);
    expect(told(`"${'a'.repeat(10 * 1024 * 1024)}`)).toHaveLength(1);
  });

  test('beyond 12 MB is not looked at', () => {
    expect(told(' '.repeat(12 * 1024 * 1024 + 1))).toEqual([
      '1:1 error Too large: expected at most 256000 characters.',
    ]);
  });
});

describe('whatever is JSON and could be a flow is kept whole', () => {
  test.each([
    ['no members at all', {}],
    ['members nobody knows', { Comment: 'kept', Actions: [] }],
    ['a start that is empty', { StartAction: '', Actions: [] }],
    ['Actions that are no list', { Actions: { a: 1 } }],
    ['actions that are none', { Actions: [null, 1, 'a', []] }],
    ['an action without anything', { Actions: [{}] }],
    ['members of another kind', { Version: 1, StartAction: [], Metadata: null, Actions: null, Settings: false }],
    ['identifiers of another kind', { Actions: [{ Identifier: 7 }, { Identifier: null }, { Identifier: {} }] }],
    ['lone surrogates', { Actions: [{ Identifier: '\ud800', Type: '\udc00\ud800' }] }],
    ['huge numbers', { Metadata: { ActionMetadata: { a: { position: { x: 1e308, y: -1e-300 } } } } }],
  ])('%s', (_name, flow) => {
    const { document, problems } = readFlow(JSON.stringify(flow));

    expect(problems).toEqual([]);
    expect(document?.flow).toEqual(flow);
  });
});
