import { defineRule } from '../../rule.ts';
import { textsOf, writtenIn, type PlacedText } from '../../texts.ts';

/** Constants of a flow stay in exports, logs and version control for years. */
export const personalData = defineRule({
  id: 'personal-data',
  category: 'hygiene',
  severity: 'info',
  summary: 'No address or number of a person stands in the flow.',
  check(context) {
    const written = writtenIn(context);
    if (!written.includes('@') && !MAY_BE_NUMBER.test(written)) return;
    for (const text of textsOf(context)) {
      const found = personalIn(text);
      if (found === undefined) continue;
      context.report({
        block: text.block,
        pointer: text.pointer,
        atName: text.atName,
        message:
          `Expected no personal data, found ${found}. If it is a person’s, read it from a contact attribute or a ` +
          'Lambda answer instead.',
      });
    }
  },
});

// helpers

const MAIL = /(?<![\w.+-])(?<local>[\w.+-]{1,64})@(?<domain>[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8})/gi;

/** Names that belong to nobody (RFC 2606, RFC 6761). */
const NOBODYS_DOMAIN = /(?:^|\.)(?:example(?:\.(?:com|net|org|edu))?|test|invalid|localhost|local)$/i;

// An international number, or a North American one with the marks people put into it.
const PHONE =
  /(?<![\w+.:/-])(?:\+[1-9](?:[ .()/-]{0,2}\d){7,14}|\(\d{3}\) ?\d{3}[ .-]\d{4}|\d{3}-\d{3}-\d{4})(?![\w-]|[.:]\d)/g;

// Almost no text has one, so each is looked at quickly first.
const SHORTEST_NUMBER = '+12345678'.length;
const MAY_BE_NUMBER = /\+[1-9]|\(\d{3}\)|\d{3}-\d{3}-/;

/** Parameters that are there for a number of one's own business. */
const BUSINESS_NUMBER = /PhoneNumber$|^CallerId|^Address$/i;

function personalIn({ text, name }: PlacedText): string | undefined {
  if (text.includes('@')) {
    for (const { groups } of text.matchAll(MAIL)) {
      const { local = '', domain = '' } = groups ?? {};
      if (!NOBODYS_DOMAIN.test(domain)) return `the e-mail address ${local.charAt(0)}…@${domain}`;
    }
  }
  if (text.length < SHORTEST_NUMBER || !MAY_BE_NUMBER.test(text) || BUSINESS_NUMBER.test(name)) return undefined;
  for (const [number] of text.matchAll(PHONE)) {
    const digits = number.replaceAll(/\D/g, '');
    if (!isNobodysNumber(number, digits)) return `the phone number ${redact(number)}`;
  }
  return undefined;
}

/** Numbers of the kind that stories and examples use. */
function isNobodysNumber(number: string, digits: string): boolean {
  if (/^(\d)\1+$/.test(digits) || '01234567890'.includes(digits.slice(-7))) return true;
  const national = number.startsWith('+') ? (digits.startsWith('1') ? digits.slice(1) : '') : digits;
  return national.slice(0, 3) === '555' || national.slice(3, 6) === '555';
}

/** `+43 1 …12`: enough to find it by. */
function redact(number: string): string {
  return `${number.slice(0, 4).trim()}…${number.slice(-2)}`;
}
