/** The icons of the blocks, imported by name, so that the designer bundles those and no others. */
import type { BlockDefinition } from '../../packages/blocks/src/block.ts';
import { type GeneratedFile, MADE_BY } from './generatedFile.ts';

/** A lucide icon's name as lucide-react exports it: `list-checks` is `ListChecks`. */
export function iconName(icon: string): string {
  return icon.replaceAll(/(?:^|-)([a-z0-9])/g, (_part, letter: string) => letter.toUpperCase());
}

/** `blockIcons.gen.ts` of the designer. A name lucide does not know does not compile. */
export function blockIcons(catalog: readonly BlockDefinition[]): GeneratedFile {
  const icons = [...new Set(catalog.map(({ icon }) => icon))].sort();
  return {
    path: 'packages/designer/src/ui/blockIcons.gen.ts',
    content: `${[
      MADE_BY,
      'import {',
      ...icons.map((icon) => `  ${iconName(icon)},`),
      '  type LucideIcon,',
      "} from 'lucide-react';",
      '',
      '/** The icon of each name that a block of the catalog gives. */',
      'export const blockIcons: Readonly<Record<string, LucideIcon>> = {',
      ...icons.map((icon) => `  ${/^[a-z]+$/.test(icon) ? icon : `'${icon}'`}: ${iconName(icon)},`),
      '};',
    ].join('\n')}\n`,
  };
}
