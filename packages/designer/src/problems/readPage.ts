/** The pages of rules as parts that can be drawn. They are written in a little of Markdown, and no more is read here. */

export type PagePart =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'code'; readonly text: string };

export function readPage(markdown: string): PagePart[] {
  const parts: PagePart[] = [];
  const lines = markdown.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const taken = (isMore: (line: string) => boolean): string[] => {
      const from = at;
      while (at < lines.length && isMore(lines[at] ?? '')) at++;
      return lines.slice(from, at--);
    };
    if (line.startsWith('```')) {
      at++;
      parts.push({ kind: 'code', text: taken((one) => !one.startsWith('```')).join('\n') });
      at++;
    } else if (line.startsWith('#')) {
      const [, signs = '', text = ''] = /^(#+) (.*)$/.exec(line) ?? [];
      parts.push({ kind: 'heading', level: signs.length, text });
    } else if (line.startsWith('|')) {
      const [head = [], , ...rows] = taken((one) => one.startsWith('|')).map(cellsOf);
      parts.push({ kind: 'table', head, rows });
    } else if (line.startsWith('- ')) {
      const items = taken((one) => one !== '')
        .join('\n')
        .split(/^- /m);
      parts.push({ kind: 'list', items: items.slice(1).map(inOneLine) });
    } else if (line !== '') {
      parts.push({ kind: 'paragraph', text: inOneLine(taken((one) => one !== '').join('\n')) });
    }
  }
  return parts;
}

/** A text in turns: plain, code, plain, … */
export function readTurns(text: string): string[] {
  return text.split('`');
}

// helpers

function cellsOf(row: string): string[] {
  return row
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll(String.raw`\|`, '|'));
}

function inOneLine(text: string): string {
  return text.trim().replaceAll(/\s*\n\s*/g, ' ');
}
