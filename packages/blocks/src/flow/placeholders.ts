/** What stands where somebody, or a script, was to put a value. */

/** Whether a text may have a placeholder; a quick look at one that has none. Several texts may be asked for as lines. */
export function mayHavePlaceholder(text: string): boolean {
  return MAY_HAVE.test(text);
}

/** The placeholders in a text, in order; each as it is written. */
export function placeholdersIn(text: string): readonly string[] {
  if (!mayHavePlaceholder(text)) return NONE;
  return [...text.matchAll(PLACEHOLDER)].map(([found]) => found).filter((found) => !isElement(found, text));
}

// helpers

const NONE: readonly string[] = [];

// Every length is bounded, so that long text without an end is read once.
const PLACEHOLDER = new RegExp(
  [
    String.raw`\$\{[^{}\n]{1,100}\}`, // ${QueueArn}
    String.raw`\{\{[^{}\n]{1,100}\}\}`, // {{QUEUE_ARN}}
    String.raw`%%[A-Za-z]\w{2,60}%%`, // %%QUEUE_ARN%%
    String.raw`%[A-Z][A-Z0-9]{0,30}(?:_[A-Z0-9]{1,30}){1,10}%`, // %QUEUE_ARN%
    String.raw`%(?![0-9A-Fa-f]{2})[A-Za-z]\w{3,60}%`, // %QueueArn%, and no letters of an encoded address
    String.raw`<[A-Z][A-Z0-9]{2,40}(?:[ _-][A-Z0-9]{1,40}){0,10}>`, // <QUEUE ARN>
    String.raw`<[a-z]{1,40}(?:_[a-z0-9]{1,40}){1,10}>`, // <queue_arn>
    String.raw`<(?:a|an|the|your|my|insert|enter) [^<>="'\n]{1,60}>`, // <your queue>
    String.raw`\b(?:TODO|FIXME|TBD|CHANGE_?ME|REPLACE_?ME|change-?me|replace-me)\b`,
    String.raw`\b(?:REPLACE_WITH|YOUR|INSERT)_[A-Z][A-Z0-9_]{1,60}\b`, // YOUR_QUEUE_ARN
    String.raw`^[A-Z][A-Z0-9]{0,30}(?:_[A-Z0-9]{1,30}){0,8}_ARN$`, // QUEUE_ARN, where there is nothing else
    String.raw`\byour-(?:[a-z]{1,20}-){1,4}(?:id|arn|name|key)\b`, // your-queue-id
  ].join('|'),
  'g',
);

const MAY_HAVE = /[{%<]|TODO|FIXME|TBD|CHANGE|REPLACE|YOUR_|INSERT_|change-?me|replace-me|your-|_ARN$/m;

/** Speech and web pages are marked up in the same way; what they mark has an end. */
function isElement(found: string, text: string): boolean {
  if (!found.startsWith('<')) return false;
  const name = found.slice(1, -1).split(' ', 1)[0] ?? '';
  return text.includes(`</${name}>`);
}
