export const language = {
  title: 'Language',
  asTheSystem: 'As the system',
  changeTo: (name: string) => `Change the language to ${name}`,
};
