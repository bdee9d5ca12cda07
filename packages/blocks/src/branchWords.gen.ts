// Made by `npm run generate` from the folders of catalog/; do not edit.
/** By block and by the label of the branch, or “Each …” for those an author makes: when it is taken. */
export const branchWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "change-routing-priority": {
    "Success": "Always. The block has no branch for errors.",
  },
  "check-contact-attributes": {
    "Each condition": "It is the first that is true. A condition is an operator and a value; the value may be a reference too.",
    "No match": "No condition is true.",
  },
  "check-hours-of-operation": {
    "In hours": "It is open now. The opening minute belongs to the hours, the closing minute does not.",
    "Out of hours": "It is closed now, by the hours of the week or by an override for this date.",
    "Error": "There are no such hours, none are set and there is no working queue, or it is an agent’s queue.",
  },
  "check-queue-status": {
    "Each condition": "It is the first that is true. A condition is equals or a comparison of numbers, and a fixed number.",
    "No match": "No condition is true.",
    "Error": "There is no such queue, or none is set and there is no working queue.",
  },
  "check-staffing": {
    "True": "At least one agent of the queue is in that state.",
    "False": "Nobody is.",
    "Error": "There is no such queue, or none is set and there is no working queue.",
  },
  "create-task": {
    "Success": "The new task exists, even when it starts later.",
    "Error": "There is no such flow or template, the start time has passed or is more than 6 days ahead, or there are too many tasks.",
  },
  "disconnect": {
  },
  "distribute-by-percentage": {
    "Each percentage": "The number drawn is in its share.",
    "Default": "The number is in no share above. At least 1 % is always left for it.",
  },
  "end-flow": {
  },
  "get-queue-metrics": {
    "Success": "The numbers are there.",
    "Error": "There is no such queue, none is set and there is no working queue, or the queue has no numbers.",
  },
  "invoke-lambda-function": {
    "Success": "The function has answered in time and in the chosen shape; or it was started, where the task does not wait.",
    "Error": "The function failed, did not answer in time, answered in another shape or with more than 32 KB, or does not exist; or the setting itself had no value.",
  },
  "loop": {
    "Looping": "There is a round left. With 2 rounds, the first and the second visit.",
    "Complete": "All rounds are done. With 0 rounds, every visit.",
    "Error": "The reference holds no whole number from 0 to 100.",
  },
  "set-contact-attributes": {
    "Success": "Everything was written.",
    "Error": "Nothing was written: the attributes would be too large together, or a name came out empty or with a $ or a dot in it.",
  },
  "set-customer-queue-flow": {
    "Success": "The flow is noted.",
    "Error": "There is no such flow, it is of another type, or the reference holds nothing.",
  },
  "set-disconnect-flow": {
    "Success": "The flow is noted.",
    "Error": "There is no such flow, it is of another type, or the reference holds nothing.",
  },
  "set-working-queue": {
    "Success": "The queue is set.",
    "Error": "There is no such queue or agent, or the reference holds nothing.",
  },
  "transfer-to-flow": {
    "Error": "There is no such flow, it is of another type, or the reference holds nothing.",
  },
  "transfer-to-queue": {
    "At capacity": "The queue holds as many contacts as it may. The task stays where it is, and the flow goes on.",
    "Error": "There is no such queue, none was chosen, or the task waits in a queue already; in a customer queue flow, that it waits in none.",
  },
  "wait": {
    "Time Expired": "The time is up.",
    "Error": "The reference holds no whole number from 1 to 604800.",
  },
};
