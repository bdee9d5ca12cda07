export const left = {
  blocks: 'Blocks',
  outline: 'Outline',
  leftPanel: 'Left panel',
};
