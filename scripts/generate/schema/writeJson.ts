/** JSON as people like to read it: what fits on a line stands on one, and everything else below one another. */

const WIDTH = 120;

export function writeJson(value: unknown): string {
  return `${write(value, '', 0)}\n`;
}

// helpers

/** @param before how much of the line is taken already, by the indent and the member's name */
function write(value: unknown, indent: string, before: number): string {
  const line = inOneLine(value);
  if (typeof value !== 'object' || value === null || before + line.length < WIDTH) return line;
  const inner = `${indent}  `;
  const members = Array.isArray(value)
    ? value.map((item) => write(item, inner, inner.length))
    : Object.entries(value).map(([name, member]) => {
        const start = `${JSON.stringify(name)}: `;
        return start + write(member, inner, inner.length + start.length);
      });
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${members.map((member) => inner + member).join(',\n')}\n${indent}${close}`;
}

function inOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${inOneLine(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
