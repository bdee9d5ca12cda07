export const exports = {
  downloaded: (name: string) => `Downloaded ${name}.`,
  notMade: (name: string, why: string) => `${name} was not made. ${why}`,
  asPng: 'Download as PNG picture',
  asSvg: 'Download as SVG picture',
  asMermaid: 'Download as Mermaid diagram',
};
