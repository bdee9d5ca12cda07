import { isDynamic } from '../../../flow/reference.ts';
import { defineRule } from '../../rule.ts';
import { placeholdersIn } from '../../../flow/placeholders.ts';
import { textsOf, writtenIn, type PlacedText } from '../../texts.ts';

/** Whoever may look at a flow, its export or its log reads every constant in it. */
export const secretInValue = defineRule({
  id: 'secret-in-value',
  category: 'hygiene',
  severity: 'warning',
  summary: 'No secret stands in the flow.',
  check(context) {
    const written = writtenIn(context);
    if (!MAY_BE_SECRET.test(written) && !MAY_NAME_SECRET.test(written)) return;
    for (const text of textsOf(context)) {
      const secret = secretIn(text);
      if (!secret) continue;
      context.report({
        block: text.block,
        pointer: text.pointer,
        atName: text.atName,
        message:
          `Expected no secret in the flow, found what looks like ${secret.what} (${secret.text.length} characters). Make it ` +
          'invalid, and let a Lambda function read a new one from a safe place.',
      });
    }
  },
});

// helpers

interface Secret {
  readonly what: string;
  readonly text: string;
}

/** What gives itself away. Each begins where no letter stands before it, so that long text is read once. */
const SECRETS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['an AWS access key', /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/],
  ['a private key', /-----BEGIN (?:[A-Z]{1,20} ){0,2}PRIVATE KEY-----/],
  ['a JSON web token', /(?<![\w-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/],
  ['a GitHub token', /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{60,})\b/],
  ['a Slack token', /\bxox[abeprs]-[A-Za-z0-9-]{10,}/],
  ['a Slack webhook', /\bhooks\.slack\.com\/services\/T\w{6,}\/B\w{6,}\/\w{16,}/],
  ['a Stripe key', /\b(?:[rs]k_(?:live|test)_|whsec_)[A-Za-z0-9]{16,}/],
  ['a GitLab token', /\bglpat-[\w-]{20,}/],
  ['an npm token', /\bnpm_[A-Za-z0-9]{36}\b/],
  ['an OpenAI key', /\bsk-(?:proj-)?[A-Za-z0-9]{32,}/],
  ['a SendGrid key', /\bSG\.[\w-]{16,}\.[\w-]{32,}/],
  ['a Google API key', /\bAIza[\w-]{35}(?![\w-])/],
  ['a bearer token', /\bbearer +[\w.~+/-]{16,}/i],
  ['basic credentials', /\bbasic +[A-Za-z0-9+/]{16,}={0,2}(?![\w+/=])/i],
  ['a password in an address', /\b[a-z][a-z0-9+]{1,30}:\/\/[^\s/:@]{1,100}:[^\s/@]{3,100}@/i],
  ['a token in an address', /[?&](?:access_token|api_?key|token|sig|signature)=[\w.%-]{16,}/i],
];

// Almost no text is one, so each is looked at quickly first: nothing shorter is a secret, and each has one of these.
const SHORTEST = 'http://a:bcd@'.length;
const MAY_BE_SECRET =
  /AKIA|ASIA|-----BEGIN|eyJ|gh[pousr]_|github_pat_|xox[abeprs]-|hooks\.slack|[rs]k_(?:live|test)_|whsec_|glpat-|npm_|sk-|SG\.|AIza|bearer |basic |:\/\/[^\s/:@]+:|(?:token|key|sig|signature)=/i;
const MAY_NAME_SECRET = /(?:passw(?:or)?d|secret|key|token)$/im;

/** Keys and parameters whose value is a secret by their name. */
const SECRET_NAME =
  /(?:^|[^a-z])(?:password|passwd|secret|api[-_ ]?key|(?:access|auth|bearer)[-_ ]?token|(?:private|secret|access|signing|encryption)[-_ ]?key)$/i;

function secretIn({ text, name, atName }: PlacedText): Secret | undefined {
  if (text.length >= SHORTEST && MAY_BE_SECRET.test(text)) {
    for (const [what, pattern] of SECRETS) {
      const [found] = pattern.exec(text) ?? [];
      if (found !== undefined && !isExample(found)) return { what, text: found };
    }
  }
  if (!atName && MAY_NAME_SECRET.test(name) && SECRET_NAME.test(inWords(name)) && looksMade(text))
    return { what: 'a password or key', text };
  return undefined;
}

/** `clientSecret` as `client-Secret`. */
function inWords(name: string): string {
  return name.slice(-60).replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-');
}

/** Constant, without white space, and of letters and digits: neither a word nor the name of where the secret is kept. */
function looksMade(text: string): boolean {
  return (
    (/^[^\s/:]{8,200}$/.test(text) || /^[A-Za-z0-9+/]{40}$/.test(text)) &&
    /[a-z]/i.test(text) &&
    /\d/.test(text) &&
    !isDynamic(text) &&
    !isExample(text) &&
    placeholdersIn(text).length === 0
  );
}

/** The keys that documentation shows are made to be recognized. */
function isExample(text: string): boolean {
  return /example|placeholder|x{6}|\*{3}/i.test(text);
}
