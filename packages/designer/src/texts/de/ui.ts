import type { Texts } from '../texts.ts';

export const ui = {
  required: 'erforderlich',
  theme: (theme: string, next: string) => `Farbschema: ${theme}. Wechseln zu ${next}`,
  system: 'System',
  light: 'hell',
  dark: 'dunkel',
} satisfies Texts['ui'];
