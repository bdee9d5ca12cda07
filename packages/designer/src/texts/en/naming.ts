export const naming = {
  notRenamed: (why: string) => `Not renamed. ${why}`,
};
