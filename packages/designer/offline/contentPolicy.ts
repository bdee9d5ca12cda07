/**
 * What the page may load, for servers that say nothing of it: the same as the local server says in its header
 * (packages/cli/src/server/guard.ts), but for what a page cannot say of itself.
 */
export const CONTENT_POLICY = [
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
].join('; ');
