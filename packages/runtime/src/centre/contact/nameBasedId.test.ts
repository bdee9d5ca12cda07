/** Version 5 UUIDs (RFC 9562): as the library makes them, for names of any length and alphabet. */
import { v5 as uuidFrom } from 'uuid';
import { expect, test } from 'vitest';
import { nameBasedId } from './nameBasedId.ts';

test('names of every length, in every alphabet', () => {
  const names = Array.from({ length: 300 }, (_, length) => 'arn:aws:connect '.repeat(20).slice(0, length));
  const others = names.map((name) => `${name}Grüße 日本 👋🏽`);

  // Longer and shorter ones in turns, as the beginning of the last one is remembered.
  const inTurns = names.flatMap((name, place) => [name, others[299 - place] ?? '', `${place}${name}`]);

  for (const name of [...names, ...others, ...inTurns]) expect(nameBasedId(name)).toBe(uuidFrom(name, uuidFrom.URL));
});
