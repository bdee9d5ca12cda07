/**
 * A page that needs nothing else: no script, no font, no picture from elsewhere, and a browser is told to take none.
 * Light or dark as the reader has it.
 */
import { tag, type Content, type Html } from './html.ts';

export function pageOf(title: string, ...content: readonly Html[]): string {
  const page = tag(
    'html',
    { lang: 'en' },
    tag(
      'head',
      {},
      { html: '<meta charset="utf-8"/>' },
      { html: `<meta http-equiv="Content-Security-Policy" content="${POLICY}"/>` },
      { html: '<meta name="viewport" content="width=device-width, initial-scale=1"/>' },
      tag('title', {}, title),
      { html: `<style>${STYLE}</style>` },
    ),
    tag('body', {}, tag('main', {}, tag('h1', {}, title), ...content)),
  );
  return `<!DOCTYPE html>\n${page.html}\n`;
}

/** A few numbers that matter most. */
export function factsOf(rows: readonly (readonly [value: Content, name: string])[]): Html {
  return tag('ul', { class: 'facts' }, ...rows.map(([value, name]) => tag('li', {}, tag('b', {}, value), ' ', name)));
}

/** Side by side where there is room. */
export function chartsOf(...charts: readonly Html[]): Html {
  return tag('div', { class: 'charts' }, ...charts);
}

/** A table wider than the window moves by itself, also with the keyboard. */
export function tableOf(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly Content[])[],
  { holds = 'numbers' }: { readonly holds?: 'numbers' | 'words' } = {},
): Html {
  return tag(
    'section',
    { tabindex: 0, 'aria-label': caption },
    tag(
      'table',
      { class: holds },
      tag('caption', {}, caption),
      tag('thead', {}, tag('tr', {}, ...heads.map((head) => tag('th', { scope: 'col' }, head)))),
      tag(
        'tbody',
        {},
        ...rows.map(([first = '', ...rest]) =>
          tag('tr', {}, tag('th', { scope: 'row' }, first), ...rest.map((cell) => tag('td', {}, cell))),
        ),
      ),
    ),
  );
}

/** `2026-01-05 09:00` */
export function dateTime(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ');
}

/** What stands below a bar: the hour, and at midnight the day. */
export function hourOf(iso: string): string {
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(5, 10) : iso.slice(11, 16);
}

// helpers

const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const STYLE = `
:root { color-scheme: light dark; --ground: #f5f6f4; --surface: #fff; --line: #d8ddd8; --ink: #1b211f; --quiet: #4c5753;
  --one: #14655f; --two: #c27a00; }
@media (prefers-color-scheme: dark) { :root { --ground: #131715; --surface: #1c211f; --line: #343d38; --ink: #e9eeeb;
  --quiet: #b5beb9; --one: #6cc4ba; --two: #ecb95c; } }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 1240px; margin: 0 auto; padding: 24px 16px; }
h1 { font-size: 24px; margin: 0; }
p { color: var(--quiet); }
.facts { display: flex; flex-wrap: wrap; gap: 8px; padding: 0; list-style: none; }
.facts li, figure, section { background: var(--surface); border: 1px solid var(--line); border-radius: 8px; }
.facts li { padding: 8px 16px; color: var(--quiet); }
.facts b { display: block; font-size: 20px; color: var(--ink); }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(540px, 100%), 1fr)); gap: 0 16px; }
figure, section { margin: 8px 0; padding: 16px; overflow-x: auto; }
svg { display: block; margin-top: 8px; }
svg.chart { width: 100%; min-width: 440px; height: auto; }
.chart text { fill: var(--quiet); font: 11px system-ui, sans-serif; }
.end { text-anchor: end; } .middle { text-anchor: middle; }
.chart .line { stroke: var(--line); }
.series1 { fill: var(--one); } .series2 { fill: var(--two); }
.key { margin-left: 12px; color: var(--quiet); white-space: nowrap; }
.key::before { content: ""; display: inline-block; width: 10px; height: 10px; margin-right: 6px; border-radius: 2px; }
.key1::before { background: var(--one); } .key2::before { background: var(--two); }
.key3::before { box-sizing: border-box; border: 1.5px solid var(--quiet); }
.zero { stroke: var(--quiet); stroke-width: 1.5; }
.mark1 line { stroke: var(--one); stroke-width: 2.5; } .mark1 circle { fill: var(--one); }
.mark3 line { stroke: var(--quiet); stroke-width: 1.5; } .mark3 circle { fill: var(--surface); stroke: var(--quiet); stroke-width: 1.5; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding-bottom: 8px; }
th, td { padding: 4px 8px; text-align: right; border-bottom: 1px solid var(--line); }
td { white-space: nowrap; }
th { font-weight: 500; color: var(--quiet); white-space: nowrap; }
th:first-child { text-align: left; }
tbody th { color: var(--ink); }
.words th, .words td { text-align: left; white-space: normal; vertical-align: top; }
h2 { font-size: 18px; margin: 32px 0 0; overflow-wrap: anywhere; }
a { color: var(--one); }
.hint { color: var(--quiet); position: sticky; left: 0; }
svg.dark { display: none; }
@media (prefers-color-scheme: dark) { svg.dark { display: block; } svg.light { display: none; } }
`;
