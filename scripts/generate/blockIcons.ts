/** The icons of the blocks, imported by name, so that a bundle has those and no others. */
import type { BlockDefinition } from '../../packages/blocks/src/block.ts';
import { type GeneratedFile, MADE_BY } from './generatedFile.ts';

/** A lucide icon's name as lucide-react exports it: `list-checks` is `ListChecks`. */
export function iconName(icon: string): string {
  return icon.replaceAll(/(?:^|-)([a-z0-9])/g, (_part, letter: string) => letter.toUpperCase());
}

/** `blockIcons.gen.ts` of the designer. A name lucide does not know does not compile. */
export function blockIcons(catalog: readonly BlockDefinition[]): GeneratedFile {
  const icons = iconsOf(catalog);
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
      ...icons.map((icon) => `  ${memberName(icon)}: ${iconName(icon)},`),
      '};',
    ].join('\n')}\n`,
  };
}

/** `blockIcons.gen.ts` of drawing: the same icons as plain shapes, for pictures. */
export function iconShapes(catalog: readonly BlockDefinition[]): GeneratedFile {
  const icons = iconsOf(catalog);
  return {
    path: 'packages/drawing/src/picture/blockIcons.gen.ts',
    content: `${[
      MADE_BY,
      // A block may have the same icon by its own name.
      `import { Box as AnyIcon, ${icons.map(iconName).join(', ')}, type IconNode } from 'lucide';`,
      '',
      '/** The icon of each name that a block of the catalog gives. */',
      'export const blockIcons: Readonly<Record<string, IconNode>> = {',
      ...icons.map((icon) => `  ${memberName(icon)}: ${iconName(icon)},`),
      '};',
      '',
      '/** The icon of a block that has none of its own. */',
      'export const anyIcon: IconNode = AnyIcon;',
    ].join('\n')}\n`,
  };
}

// helpers

function iconsOf(catalog: readonly BlockDefinition[]): readonly string[] {
  return [...new Set(catalog.map(({ icon }) => icon))].sort();
}

function memberName(icon: string): string {
  return /^[a-z]+$/.test(icon) ? icon : `'${icon}'`;
}
