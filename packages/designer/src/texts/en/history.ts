export const history = {
  history: 'History',
  undone: '(undone)',
  saved: 'saved',
  backAt: (label: string) => `Back at: ${label}.`,
  at: (label: string) => `At: ${label}.`,
  everyChange: 'Every change you make is listed here, and can be undone.',
  chooseAStep: 'Choose a step to go back or forward to it. A new change takes the place of the undone ones.',
  asOpened: 'As it was opened',
};
