import { describe, expect, test } from 'vitest';
import { describeResource } from './words.ts';

describe('a resource is called', () => {
  test.each([
    ['by the end of its ARN', 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/queue/77aa', '77aa'],
    ['by the name of the function', 'arn:aws:lambda:eu-central-1:111122223333:function:track-parcel', 'track-parcel'],
    [
      'by the function and its alias, which alone would name nothing',
      'arn:aws:lambda:eu-central-1:111122223333:function:track-parcel:live',
      'track-parcel:live',
    ],
    ['by its reference', '$.Attributes.queue', 'queue'],
    ['by its id', '77aa', '77aa'],
    ['not set where nothing is chosen', '', 'not set'],
  ])('%s', (_how, value, called) => {
    expect(describeResource(value)).toBe(called);
  });
});
