/** Set manually or dynamically, by the class of a parameter (flow-language §1.6). */
import { catalog, type FieldKind } from '@switchyard/blocks';
import { NAMESPACES } from '@switchyard/blocks/references';
import { describe, expect, test } from 'vitest';
import { completed, modeOf, modesOf, shownNamespace } from './mode.ts';

test.each([
  ['queue', 'static-or-single', ['manually', 'dynamically']],
  ['duration', 'static-or-single', ['manually', 'dynamically']],
  ['lambda', 'any', ['manually', 'dynamically']],
  ['wholeNumber', 'static', ['manually']],
  ['reference', 'single', ['dynamically']],
  // References stand within the text, wherever they are wanted.
  ['text', 'any', ['manually']],
] as const)('a %s of the class %s is set %j', (kind, dynamic, modes) =>
  expect(modesOf({ kind, dynamic })).toEqual(modes),
);

test('every field of the catalog that takes a reference alone can be set dynamically', () => {
  const fields = catalog.flatMap(({ parameters }) => Object.values(parameters));
  const single = fields.filter(({ dynamic }) => dynamic === 'single' || dynamic === 'static-or-single');
  expect(single.filter((field) => !modesOf(field).includes('dynamically'))).toEqual([]);
  const rows: readonly FieldKind[] = ['attributes', 'flowAttributes', 'references', 'choices'];
  expect(single.filter(({ kind }) => rows.includes(kind))).toEqual([]);
});

test.each([
  ['', undefined],
  ['60', 'manually'],
  ['$', 'manually'],
  ['$.', 'dynamically'],
  ['$.Attributes.queue', 'dynamically'],
  ['ends with $.Name', 'dynamically'],
])('"%s" is set %s', (text, mode) => expect(modeOf(text)).toBe(mode));

describe('a key that is typed without its namespace', () => {
  const [attributes] = NAMESPACES;
  test.each([
    ['tier', '$.Attributes.tier'],
    ['first name', "$.Attributes['first name']"],
    ['$.Name', '$.Name'],
    ['', ''],
  ])('"%s" is %s', (text, reference) => expect(completed(text, attributes)).toBe(reference));

  test('stands in the namespace that was chosen last, and what is typed decides', () => {
    const system = NAMESPACES.find(({ id }) => id === 'system');
    expect(shownNamespace('', undefined)?.id).toBe('attributes');
    expect(shownNamespace('', system)?.id).toBe('system');
    expect(shownNamespace('$.External.a', system)?.id).toBe('external');
  });
});
