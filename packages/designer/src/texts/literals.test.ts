/** What people read stands in the catalogue: no component says anything in words of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'rolldown/parseAst';
import { expect, test } from 'vitest';

const SOURCES = join(import.meta.dirname, '..');

/** Names, the same in every language, and what stands on keys. */
const NAMES = new Set(['Switchyard', 'F8', 'F10', 'Esc', 'JSON']);

const FILES = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|^testing\/|^texts\/|testFlows/.test(path))
  .toSorted();

test('there are files to look at', () => {
  expect(FILES.length).toBeGreaterThan(200);
});

test('every text people read comes from the catalogue', () => {
  expect(FILES.flatMap((path) => textsOf(path, readFileSync(join(SOURCES, path), 'utf8')))).toEqual([]);
});

test('the catalogue is asked when something is shown, not once when a file is loaded', () => {
  const early = FILES.flatMap((path) => earlyIn(path, readFileSync(join(SOURCES, path), 'utf8')));

  expect(early).toEqual([]);
});

test.each([
  ['text between tags', '<p>Nothing here</p>', 'Nothing here'],
  ['text beside a value', '<p>{count} blocks</p>', 'blocks'],
  ['a text in braces', "<p>{isOpen ? 'Hide it' : null}</p>", 'Hide it'],
  ['a template in braces', '<p>{`${count} blocks`}</p>', '{} blocks'],
  ['a label', '<nav aria-label="Flows" />', 'Flows'],
  ['a label that is worked out', '<nav aria-label={`Flow ${name}`} />', 'Flow {}'],
  ['a title of a component of ours', '<Dialog title="Open it" />', 'Open it'],
  ['what an item of the menu is called', "const item = () => ({ label: 'Save' });", 'Save'],
  ['what is said to a screen reader', "session.say('Saved.');", 'Saved.'],
  [
    'a sentence that is worked out',
    "const why = () => (isThere ? 'It leads there now.' : undefined);",
    'It leads there now.',
  ],
  ['what the history calls a change', "dispatch?.('Add note', change);", 'Add note'],
])('%s is seen', (_kind, source, text) => {
  expect(textsOf('some.tsx', source)).toEqual([`some.tsx:1 ${text}`]);
});

test.each([
  ['a text of the catalogue', '<p>{texts().home.newFlow}</p>'],
  ['a class, a role, an identifier', '<p className="wide box" role="alert" id="one" key="two" />'],
  ['a sign', '<p>→ {name} ·</p>'],
  ['the name of the product', '<span>Switchyard</span>'],
  ['a key of a record', "const item = { label: 'x' in record };"],
  ['an error for whoever writes the program', "throw new Error('Expected to be inside.');"],
])('%s is no text of its own', (_kind, source) => {
  expect(textsOf('some.tsx', source)).toEqual([]);
});

test('an early question is seen, in a function it is none', () => {
  expect(earlyIn('some.ts', 'const ONE = texts().home.newFlow;')).toEqual(['some.ts:1']);
  expect(earlyIn('some.ts', 'const one = () => texts().home.newFlow;')).toEqual([]);
});

// helpers

interface Syntax {
  readonly type: string;
  readonly start: number;
  readonly [member: string]: unknown;
}

/** Attributes that are read out or shown. */
const ATTRIBUTES =
  /^(aria-(label|description|roledescription|placeholder|valuetext)|title|placeholder|alt|label|legend|help|noun|hint|summary|name)$/;
/** Attributes of elements that name something for programs. */
const FOR_PROGRAMS = new Set(['name']);
/** Members of data that is shown. */
const MEMBERS = new Set(['label', 'title', 'help', 'hint', 'placeholder', 'legend', 'brief']);
/** Functions that are given words. */
const SPEAKING = new Set(['say', 'tell', 'dispatch']);

function textsOf(path: string, source: string): string[] {
  const found: string[] = [];
  const add = (at: Syntax, text: string): void => {
    const plain = text.replaceAll(/\s+/g, ' ').trim();
    if (!/\p{L}{2}/u.test(plain) || NAMES.has(plain)) return;
    found.push(`${path}:${source.slice(0, at.start).split('\n').length} ${plain}`);
  };
  const addWords = (value: unknown): void => {
    for (const words of wordsIn(value)) add(words, textOf(words));
  };
  visit(
    parse(path, source),
    (node) => {
      if (isSentence(node)) add(node, textOf(node));
      if (node.type === 'JSXText') add(node, String(node['value']));
      if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
        for (const child of listOf(node['children'])) {
          if (child.type === 'JSXExpressionContainer') addWords(child['expression']);
        }
      }
      if (node.type === 'JSXAttribute') {
        const name = nameOf(node['name']);
        if (ATTRIBUTES.test(name) && !FOR_PROGRAMS.has(name)) addWords(expressionOf(node['value']));
      }
      if (node.type === 'Property' && ATTRIBUTES.test(textOfKey(node['key']))) addWords(node['value']);
      if (node.type === 'Property' && MEMBERS.has(nameOf(node['key']))) {
        // One word alone that begins small, such as `help: 'newFlow'`, is which of several, and nothing that is read.
        addWords(
          isSyntax(node['value']) && /^[a-z][A-Za-z]*$/.test(String(node['value']['value']))
            ? undefined
            : node['value'],
        );
      }
      if (node.type === 'CallExpression' && SPEAKING.has(calledName(node['callee']))) {
        addWords(listOf(node['arguments'])[0]);
      }
    },
    isForProgrammers,
  );
  return [...new Set(found)];
}

/** Where `texts()` is called outside every function. */
function earlyIn(path: string, source: string): string[] {
  const found: string[] = [];
  visit(
    parse(path, source),
    (node) => {
      if (node.type === 'CallExpression' && nameOf(node['callee']) === 'texts') {
        found.push(`${path}:${source.slice(0, node.start).split('\n').length}`);
      }
    },
    (node) => /Function/.test(node.type),
  );
  return found;
}

function parse(path: string, source: string): Syntax {
  return parseAst(source, { lang: path.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Syntax;
}

function visit(node: Syntax, see: (node: Syntax) => void, isClosed: (node: Syntax) => boolean = () => false): void {
  see(node);
  if (isClosed(node)) return;
  for (const value of Object.values(node)) {
    for (const child of listOf(Array.isArray(value) ? value : [value])) visit(child, see, isClosed);
  }
}

/** The literals an expression may come to: of either way of a condition, not of what it asks. */
function wordsIn(value: unknown): Syntax[] {
  if (!isSyntax(value)) return [];
  switch (value.type) {
    case 'Literal':
      return typeof value['value'] === 'string' ? [value] : [];
    case 'TemplateLiteral':
      return [value, ...listOf(value['expressions']).flatMap(wordsIn)];
    case 'ConditionalExpression':
      return [...wordsIn(value['consequent']), ...wordsIn(value['alternate'])];
    case 'LogicalExpression':
      return [...wordsIn(value['left']), ...wordsIn(value['right'])];
    case 'BinaryExpression':
      return value['operator'] === '+' ? [...wordsIn(value['left']), ...wordsIn(value['right'])] : [];
    default:
      return [];
  }
}

/** Words in a row that begin like a sentence, wherever they stand. */
function isSentence(node: Syntax): boolean {
  const isText = node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node['value'] === 'string');
  return isText && /^\s?\p{Lu}\p{Ll}*[ ,:].*\p{Ll}{2}/u.test(textOf(node));
}

/** An error that is thrown tells whoever writes the program. */
function isForProgrammers(node: Syntax): boolean {
  return node.type === 'NewExpression' && nameOf(node['callee']).endsWith('Error');
}

function textOf(words: Syntax): string {
  if (words.type === 'Literal') return String(words['value']);
  return listOf(words['quasis'])
    .map(({ value }) => (value as { readonly cooked: string }).cooked)
    .join('{}');
}

function expressionOf(value: unknown): unknown {
  return isSyntax(value) && value.type === 'JSXExpressionContainer' ? value['expression'] : value;
}

/** `aria-label` of `{ 'aria-label': … }`; of plain names MEMBERS says more. */
function textOfKey(key: unknown): string {
  return isSyntax(key) && key.type === 'Literal' ? String(key['value']) : '';
}

function nameOf(value: unknown): string {
  return isSyntax(value) && typeof value['name'] === 'string' ? value['name'] : '';
}

/** `say` of `session.say`, `dispatch` of `dispatch?.()`. */
function calledName(callee: unknown): string {
  return nameOf(callee) || (isSyntax(callee) ? nameOf(callee['property']) : '');
}

function listOf(value: unknown): Syntax[] {
  return Array.isArray(value) ? value.filter(isSyntax) : [];
}

function isSyntax(value: unknown): value is Syntax {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
