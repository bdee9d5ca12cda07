export const bottom = {
  lowerPanel: 'Lower panel',
  closeLowerPanel: 'Close the lower panel',
  problems: 'Problems',
  findInAllFlows: 'Find in all flows',
};
