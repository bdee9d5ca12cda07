export const screen = {
  widthOfLeftPanel: 'Width of the left panel',
  heightOfLowerPanel: 'Height of the lower panel',
  widthOfSidePanel: 'Width of the side panel',
  properties: 'Properties',
  run: 'Run',
  history: 'History',
  compare: 'Compare',
  sidePanel: 'Side panel',
  json: 'JSON',
};
