import type { Texts } from '../texts.ts';

export const naming = {
  notRenamed: (why: string) => `Nicht umbenannt. ${why}`,
} satisfies Texts['naming'];
