export const publish = {
  savedAsPublished: 'This flow is saved as published, and nothing has changed since.',
  publish: 'Publish',
  checksFirst: 'Checks what Amazon Connect would refuse, and saves the flow as published.',
  beingChecked: 'The flow is being checked. Try again in a moment.',
  wouldBeRefused: (message: string) => `Amazon Connect would refuse this flow: ${message}`,
  wouldBeRefusedFor: (number: number, message: string) =>
    `Amazon Connect would refuse this flow for ${number} reasons. First: ${message}`,
};
