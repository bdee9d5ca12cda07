export const ui = {
  required: 'required',
  theme: (theme: string, next: string) => `Theme: ${theme}. Change to ${next}`,
  system: 'system',
  light: 'light',
  dark: 'dark',
};
