/** What the page may load is said twice: by the local server in a header, by the page itself for all other servers. */
import { expect, test } from 'vitest';
import { createApp } from '../packages/cli/src/server/createApp.ts';
import { CONTENT_POLICY } from '../packages/designer/offline/contentPolicy.ts';

test('both say the same, but for what a page cannot say of itself', async () => {
  const app = createApp({ folder: '.', designer: '.', token: 't', port: () => 4747 });
  const { headers } = await app.request('/', { headers: { host: '127.0.0.1:4747' } });

  const ofServer = (headers.get('content-security-policy') ?? '').split('; ');

  expect(ofServer).toEqual([...CONTENT_POLICY.split('; '), "frame-ancestors 'none'"]);
});
