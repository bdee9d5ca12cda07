import type { BlockDefinition } from '../../packages/blocks/src/block.ts';
import { namesOf } from './names.ts';

/** Why no block can be made of what was given, in one sentence; undefined when one can. */
export function whyNotBlock(given: readonly string[], catalog: readonly BlockDefinition[]): string | undefined {
  const [id, more] = given;
  if (id === undefined)
    return 'Missing name, expected one such as request-approval: npm run new:block -- request-approval';
  if (more !== undefined)
    return `Expected one name, found ${given.length}. Join its words with dashes: ${joined(given)}`;
  if (!KEBAB.test(id)) {
    const meant = joined([id]);
    const hint = KEBAB.test(meant) && meant !== id ? `; did you mean ${meant}?` : '.';
    return `Expected a name of small letters, digits and dashes, such as request-approval; found "${id}"${hint}`;
  }
  if (id.length > LONGEST) return `Expected a name of at most ${LONGEST} characters, found ${id.length}.`;
  const taken = catalog.find((block) => block.id === id);
  if (taken)
    return `There is a block ${id} already ("${taken.title}", packages/blocks/src/catalog/${id}). Choose another name.`;
  const { title, type, constant } = namesOf(id);
  if (RESERVED.has(constant)) return `The name ${id} means something in the code already. Choose another one.`;
  const same = catalog.find((block) => block.title === title || block.actions.some((form) => form.type === type));
  if (same)
    return `The block "${same.title}" has the title "${title}" or the Type "${type}" already. Choose another name.`;
  return undefined;
}

// helpers

/** Longer ones would not fit on a line of code. */
const LONGEST = 40;

const KEBAB = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** What the name becomes in code must be neither a word of the language nor something its files import. */
const RESERVED: ReadonlySet<string> = new Set(
  (
    'arguments async await behavior behaviors break case catalog catch class const continue debugger default ' +
    'defineBehavior defineBlock delete do else enum eval export extends false finally flowTypes for function if ' +
    'implements import in instanceof interface let new null package private protected public return static success ' +
    'super switch take testBehavior testParameters this throw true try typeof undefined var void while with yield'
  ).split(' '),
);

function joined(words: readonly string[]): string {
  return words
    .join('-')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .toLowerCase();
}
