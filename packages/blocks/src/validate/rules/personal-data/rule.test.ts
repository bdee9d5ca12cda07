import { action, flowOf, testRule, ways, type AnyFlow, type InvalidRow } from '../../../../test/testRule.ts';
import { personalData } from './rule.ts';

function keeps(value: string, key = 'note'): AnyFlow {
  return flowOf(
    action('UpdateContactAttributes', { Attributes: { [key]: value } }, ways({ errors: ['NoMatchingError'] })),
  );
}

function tells(given: string, value: string, found: string): InvalidRow {
  const message =
    `"Set contact attributes": expected no personal data, found the ${found}. If it is a person’s, read it from a contact ` +
    'attribute or a Lambda answer instead.';
  return [given, keeps(value), [{ message, pointer: '/Actions/0/Parameters/Attributes/note', at: '13:19' }]];
}

testRule(personalData, {
  valid: [
    ['addresses that belong to nobody', keeps('ann@example.com, bob@mail.example.org, eve@shop.test')],
    ['numbers that belong to nobody', keeps('+1 206 555 0100, (206) 555-0123, +1-555-010-9999')],
    ['numbers that nobody has', keeps('+11111111111 or +1234567890')],
    ['an identifier', keeps('0c1d2e3f-4011-4222-8333-123456789012')],
    ['an ARN', keeps('arn:aws:connect:eu-central-1:111122223333:instance/0c1d')],
    ['times, sums and versions', keeps('2026-03-02T06:30:00+01:00, 1,234,567.89, 192.168.100.200, 2019-10-30')],
    ['a reference', keeps('$.CustomerEndpoint.Address')],
    [
      'the number of a business to call',
      flowOf(action('TransferParticipantToThirdParty', { ThirdPartyPhoneNumber: '+4316060600' })),
    ],
  ],
  invalid: [
    tells('an e-mail address', 'Ask jane.doe+tasks@firm.co.uk first', 'e-mail address j…@firm.co.uk'),
    tells('an international number', 'Call +43 1 234 56 70', 'phone number +43…70'),
    tells('a number of North America', 'Call (206) 867-5309.', 'phone number (206…09'),
    tells('a number of North America with dashes', '206-867-5309', 'phone number 206-…09'),
    [
      'what the flow says of itself',
      { ...flowOf(action('Wait')), Metadata: { type: 'contactFlow', description: 'By jane@firm.eu' } },
      [
        {
          message:
            'Expected no personal data, found the e-mail address j…@firm.eu. If it is a person’s, read it from a contact ' +
            'attribute or a Lambda answer instead.',
          pointer: '/Metadata/description',
        },
      ],
    ],
  ],
});
