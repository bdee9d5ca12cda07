// node --expose-gc memory.mjs <contacts>: the megabytes that many contacts take in a queue nobody serves, as JSON.
import { ContactCentre } from '@switchyard/runtime/centre';
import { officeOf } from './office.mjs';

const contacts = Number(process.argv[2]);
// What is made once for all contacts is not theirs.
measure('life', 100);
console.log(JSON.stringify({ life: measure('life', contacts), full: measure('full', contacts) }));

// helpers

function measure(trace, count) {
  const centre = new ContactCentre(officeOf(0), { trace });
  const before = heap();
  for (let number = 1; number <= count; number++) {
    centre.call('StartTaskContact', {
      InstanceId: centre.facts.instance.id,
      Name: `Claim ${number}`,
      ContactFlowId: 'Intake',
    });
  }
  const after = heap();
  const queue = centre.home.peek({ kind: 'queue', key: centre.facts.queues.find('Claims').id });
  if (queue.waiting.length !== count)
    throw new Error(`Expected ${count} contacts in the queue, found ${queue.waiting.length}.`);
  return (after - before) / 2 ** 20;
}

function heap() {
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}
