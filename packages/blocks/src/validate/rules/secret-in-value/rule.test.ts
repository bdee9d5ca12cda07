import { action, flowOf, testRule, ways, type AnyFlow, type InvalidRow } from '../../../../test/testRule.ts';
import { secretInValue } from './rule.ts';

function keeps(value: string, key = 'note'): AnyFlow {
  return flowOf(
    action('UpdateContactAttributes', { Attributes: { [key]: value } }, ways({ errors: ['NoMatchingError'] })),
  );
}

/** Puts a secret together, so that nothing that looks like one stands in this file. */
function joined(...parts: readonly string[]): string {
  return parts.join('');
}

function tells(what: string, value: string, shown: string, key = 'note'): InvalidRow {
  const message =
    `"Set contact attributes": expected no secret in the flow, found what looks like ${what} (${shown}). Make it invalid, ` +
    'and let a Lambda function read a new one from a safe place.';
  return [
    what,
    keeps(value, key),
    [{ message, pointer: `/Actions/0/Parameters/Attributes/${key}`, at: `13:${key.length + 15}` }],
  ];
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

testRule(secretInValue, {
  valid: [
    ['words', keeps('The bearer of this card knows the password.')],
    ['a reference', keeps('$.External.token1', 'accessToken')],
    ['the name of where a secret is kept', keeps('prod/crm/password1', 'password')],
    [
      'the address of where it is kept',
      keeps('arn:aws:secretsmanager:eu-central-1:111122223333:secret:crm1', 'secret'),
    ],
    ['a word for a password', keeps('required', 'password')],
    ['a placeholder for a password', keeps('${Password1}', 'password')],
    ['a count of tokens', keeps('12345678', 'token')],
    ['the key that documentation shows', keeps(joined('AKIAIOSFODNN7', 'EXAMPLE'))],
    ['an address with a port', keeps('https://crm.example.com:8443/tasks@home')],
    ['basic hours, and a skill with a name like a key', keeps('basic opening-hours of sk-sales-team')],
    ['a function that makes passwords', keeps('resetPassword2', 'passwordFunction')],
  ],
  invalid: [
    tells('an AWS access key', joined('key AK', 'IA', letters.slice(0, 16)), '20 characters'),
    tells('a private key', joined('-----BEGIN RSA ', 'PRIVATE KEY-----\nMIIE'), '31 characters'),
    tells('a JSON web token', [`eyJ${letters}`, `eyJ${letters}`, letters].join('.'), '104 characters'),
    tells('a GitHub token', joined('gh', 'p_', letters, 'abcd'), '40 characters'),
    tells('a Slack token', joined('xox', 'b-123456789012-abc'), '21 characters'),
    tells('a Stripe key', joined('sk_', 'live_', letters), '40 characters'),
    tells('a Stripe key', joined('sk_', 'test_', letters), '40 characters'),
    tells('a Stripe key', joined('wh', 'sec_', letters), '38 characters'),
    tells(
      'a Slack webhook',
      joined('https://hooks.', 'slack.com/services/T00AAAA01/B00AAAA01/', letters),
      '77 characters',
    ),
    tells('a GitLab token', joined('gl', 'pat-', letters), '38 characters'),
    tells('an npm token', joined('np', 'm_', letters, 'abcd'), '40 characters'),
    tells('an OpenAI key', joined('s', 'k-proj-', letters), '40 characters'),
    tells('a SendGrid key', ['SG', letters, letters].join('.'), '68 characters'),
    tells('basic credentials', joined('Authorization: Ba', 'sic Y3JtOmh1bnRlcjJodW50ZXIy'), '30 characters'),
    tells('a password in an address', 'postgres://crm:hunter2@db.example.org/tasks', '23 characters'),
    tells('a Google API key', joined('AI', 'za', letters, 'abc'), '39 characters'),
    tells('a bearer token', `Authorization: Bearer ${letters}`, '39 characters'),
    tells('a password in an address', 'https://crm:hunter2@crm.example.org/tasks', '20 characters'),
    tells('a token in an address', `https://crm.example.org/tasks?token=${letters}`, '39 characters'),
    tells('a password or key', 'hunter2hunter2', '14 characters', 'crmPassword'),
    tells(
      'a password or key',
      joined('wJalrXUtnFEMI/K7MDENG+', 'bPxRfiCY0aBcDeFgHi'),
      '40 characters',
      'secretAccessKey',
    ),
    tells('a password or key', 'f00ba4f00ba4', '12 characters', 'x-api-key'),
  ],
});
