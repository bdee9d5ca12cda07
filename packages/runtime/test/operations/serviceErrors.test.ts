/** The service's errors and their statuses (task-contacts §1.10). */
import { expect, test } from 'vitest';
import { serviceError, type ErrorName } from '../../src/centre/operations/serviceError.ts';
import { errorOf, openClaims } from './office.ts';

test.each<[ErrorName, status: number]>([
  ['AccessDenied', 403],
  ['ConditionalOperationFailed', 409],
  ['Conflict', 409],
  ['ContactFlowNotPublished', 404],
  ['ContactNotFound', 410],
  ['DuplicateResource', 409],
  ['Idempotency', 409],
  ['InternalService', 500],
  ['InvalidActiveRegion', 400],
  ['InvalidContactFlow', 400],
  ['InvalidParameter', 400],
  ['InvalidRequest', 400],
  ['LimitExceeded', 429],
  ['PropertyValidation', 400],
  ['ResourceConflict', 409],
  ['ResourceInUse', 409],
  ['ResourceNotFound', 404],
  ['ResourceNotReady', 409],
  ['ServiceQuotaExceeded', 402],
  ['Throttling', 429],
  ['TooManyRequests', 429],
  ['UserNotFound', 404],
  // The service has no such error: an operation nobody knows is answered so, for clients do not try again then (§6.1).
  ['UnknownOperation', 404],
])('%sException is answered with %d', (name, status) => {
  expect(serviceError(name, 'Because.')).toMatchObject({ name: `${name}Exception`, status, message: 'Because.' });
});

test('an operation nobody knows is named, and not found (§6.1)', () => {
  const { centre } = openClaims();

  expect(errorOf(() => centre.call('CreateQueue' as never, {} as never))).toMatchObject({
    name: 'UnknownOperationException',
    status: 404,
    message: 'There is no operation "CreateQueue".',
  });
});
