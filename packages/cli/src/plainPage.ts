/** A page of ours as text for a terminal: what is Markdown only for the eye goes, code stands indented. */
export function plainPage(markdown: string): string {
  let isCode = false;
  const lines = markdown.split('\n').flatMap((line) => {
    if (line.startsWith('```')) {
      isCode = !isCode;
      return [];
    }
    if (isCode) return [line === '' ? '' : `    ${line}`];
    if (/^\|[\s|:-]+\|$/.test(line)) return [];
    return [plainLine(line)];
  });
  return `${lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

// helpers

function plainLine(line: string): string {
  const heading = /^(#+) (.*)$/.exec(line);
  if (heading) return heading[1] === '#' ? (heading[2] ?? '') : `${heading[2] ?? ''}:`;
  const text = /^\|.*\|$/.test(line)
    ? line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.slice(1))
        .join(' ')
        .replaceAll('\\|', '|')
    : line;
  return text
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/`([^`]*)`/g, '$1')
    .replaceAll(/(?<![\w*])([*_]{1,2})(?=\S)([^*_]+)(?<=\S)\1(?![\w*])/g, '$2')
    .trimEnd();
}
