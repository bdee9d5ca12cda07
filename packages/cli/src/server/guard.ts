/**
 * Who may speak to the server: this page in this browser, and nobody else on the machine's many other pages.
 *
 * - The Host header must be ours, or another site's name could be made to point here (DNS rebinding).
 * - The Origin, where a browser sends one, must be ours, so that no other page can write.
 * - Every call of the API carries a token that only our own page was given at this start.
 */
import { timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';

export const TOKEN_HEADER = 'x-switchyard-token';

export interface GuardOptions {
  /** The port the server listens on, known once it does. */
  readonly port: () => number;
  readonly token: string;
}

/** For every request. */
export function guardHost({ port }: GuardOptions): MiddlewareHandler {
  return async (c, next) => {
    const hosts = hostsOf(port());
    const host = c.req.header('host');
    if (host === undefined || !hosts.includes(host.toLowerCase())) {
      return c.json({ error: `Expected the address http://${hosts[0]}/. Open the designer there.` }, 403);
    }
    await next();
    for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
    return undefined;
  };
}

/** For every call of the API. */
export function guardApi({ port, token }: GuardOptions): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('origin');
    const site = c.req.header('sec-fetch-site');
    const isOurs = origin === undefined || hostsOf(port()).some((host) => origin.toLowerCase() === `http://${host}`);
    if (!isOurs || (site !== undefined && site !== 'same-origin' && site !== 'none')) {
      return c.json(
        { error: 'Another page asked for this. Only the designer itself may; open it and try there.' },
        403,
      );
    }
    if (!isSame(c.req.header(TOKEN_HEADER) ?? '', token)) {
      const error =
        'This page belongs to an earlier start of the server. Reload it; what you changed is kept as a draft.';
      return c.json({ error }, 403);
    }
    await next();
    c.res.headers.set('cache-control', 'no-store');
    return undefined;
  };
}

// helpers

function hostsOf(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}

/** All scripts and styles come from files of the designer. Pictures are made in memory (`blob:`, `data:`). */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
