/** The colours of pictures: those of the designer (packages/designer/src/styles/tokens.css), by the same names. */

export type Theme = 'light' | 'dark';

export type Colour =
  | 'ground'
  | 'surface'
  | 'surface-2'
  | 'line'
  | 'line-strong'
  | 'ink'
  | 'ink-2'
  | 'ink-3'
  | 'accent'
  | 'accent-ink'
  | 'error'
  | 'error-soft'
  | 'warning'
  | 'warning-soft'
  | 'ok'
  | 'wire'
  | 'wire-error'
  | 'set'
  | 'check'
  | 'logic'
  | 'integrate'
  | 'transfer'
  | 'foreign';

export type Colours = Readonly<Record<Colour, string>>;

export const THEMES: Readonly<Record<Theme, Colours>> = {
  light: {
    ground: '#f5f6f4',
    surface: '#ffffff',
    'surface-2': '#f0f2ef',
    line: '#d8ddd8',
    'line-strong': '#868f89',
    ink: '#1b211f',
    'ink-2': '#4c5753',
    'ink-3': '#626d68',
    accent: '#14655f',
    'accent-ink': '#ffffff',
    error: '#b3261e',
    'error-soft': '#fbe9e7',
    warning: '#8a5300',
    'warning-soft': '#fbf0dc',
    ok: '#1b6e3c',
    wire: '#7d8984',
    'wire-error': '#b98480',
    set: '#1d6fb8',
    check: '#8b5a00',
    logic: '#7446b0',
    integrate: '#a83a6a',
    transfer: '#1c7a4a',
    foreign: '#66706c',
  },
  dark: {
    ground: '#131715',
    surface: '#1c211f',
    'surface-2': '#242a27',
    line: '#343d38',
    'line-strong': '#77827c',
    ink: '#e9eeeb',
    'ink-2': '#b5beb9',
    'ink-3': '#98a39d',
    accent: '#6cc4ba',
    'accent-ink': '#0d2522',
    error: '#f2958d',
    'error-soft': '#43211f',
    warning: '#ecb95c',
    'warning-soft': '#3d2f14',
    ok: '#7fd19f',
    wire: '#76827c',
    'wire-error': '#a5716d',
    set: '#7ab5ec',
    check: '#e0ae54',
    logic: '#bd9bee',
    integrate: '#ee92b8',
    transfer: '#74cd9b',
    foreign: '#9aa59f',
  },
};

/** One colour over another, as CSS mixes them; `share` of the first, from 0 to 1. */
export function mix(one: string, other: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [a, b] = [one, other].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
    return Math.round((a ?? 0) * share + (b ?? 0) * (1 - share));
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
