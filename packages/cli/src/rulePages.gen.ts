// Made by `npm run generate` from the pages of the rules; do not edit.
export const rulePages: Readonly<Record<string, string>> = {
};
