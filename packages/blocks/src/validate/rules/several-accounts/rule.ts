import { defineRule } from '../../rule.ts';
import { textsOf, writtenIn, type PlacedText } from '../../texts.ts';

/** What is copied from another instance keeps the ARNs of that instance. */
export const severalAccounts = defineRule({
  id: 'several-accounts',
  category: 'hygiene',
  severity: 'warning',
  summary: 'Every resource is of one account and one Region.',
  check(context) {
    if (!mayHaveSeveralHomes(writtenIn(context))) return;
    const homes = homesOf(textsOf(context));
    // Where the instance is, else where most resources are; of equals, the first.
    const [main] = [...homes.values()].toSorted(
      (a, b) => Number(b.isInstance) - Number(a.isInstance) || b.texts.length - a.texts.length,
    );
    for (const home of homes.values()) {
      const [text] = home.texts;
      if (!main || home === main || !text) continue;
      const mayBeMeant = isCallable(home, main);
      const next = mayBeMeant
        ? 'Check that this instance may call it, or choose the function again.'
        : 'Choose the resource again in the instance this flow is for.';
      context.report({
        block: text.block,
        pointer: text.pointer,
        atName: text.atName,
        severity: mayBeMeant ? 'info' : 'warning',
        message: `Expected resources of one account and Region, found ${describe(home)} beside ${describe(main)}. ${next}`,
        related: [{ message: `of ${describe(main)}`, pointer: main.texts[0]?.pointer ?? '' }],
      });
    }
  },
});

// helpers

interface Home {
  readonly account: string;
  readonly region: string;
  /** Whether a resource of an Amazon Connect instance is there. */
  isInstance: boolean;
  /** Whether Lambda functions are all there is. */
  onlyFunctions: boolean;
  readonly texts: PlacedText[];
}

// Service, Region and account. What AWS itself owns has no account number, and is the same from everywhere.
const ARN = /\barn:aws[a-z-]{0,10}:([a-z0-9-]{1,40}):([a-z]{2}(?:-[a-z]{1,10}){1,2}-\d{1,2}):(\d{12}):/g;

function mayHaveSeveralHomes(written: string): boolean {
  let first: string | undefined;
  for (const [, , region, account] of written.matchAll(ARN)) {
    const home = `${account} ${region}`;
    first ??= home;
    if (home !== first) return true;
  }
  return false;
}

function homesOf(texts: readonly PlacedText[]): Map<string, Home> {
  const homes = new Map<string, Home>();
  for (const text of texts) {
    if (!text.text.includes('arn:aws')) continue;
    for (const [, service, region = '', account = ''] of text.text.matchAll(ARN)) {
      const home = homes.get(`${account} ${region}`) ?? {
        account,
        region,
        isInstance: false,
        onlyFunctions: true,
        texts: [],
      };
      homes.set(`${account} ${region}`, home);
      home.isInstance ||= service === 'connect';
      home.onlyFunctions &&= service === 'lambda';
      home.texts.push(text);
    }
  }
  return homes;
}

/** An instance calls functions of other accounts that let it, as a sample flow of AWS does; they are in its Region. */
function isCallable(home: Home, main: Home): boolean {
  return main.isInstance && home.onlyFunctions && home.region === main.region;
}

function describe({ account, region }: Home): string {
  return `account ${account} in ${region}`;
}
