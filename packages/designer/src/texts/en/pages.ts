export const pages = {
  example: 'Example',
  loading: 'Loading…',
  about: (title: string) => `About ${title}`,
  close: 'Close',
};
