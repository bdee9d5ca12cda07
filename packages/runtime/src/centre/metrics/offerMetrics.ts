/** Metrics of offers to agents: each time a contact rang is one (task-contacts §8.2). */
import type { OfferFigures } from './figures.ts';
import { mean, percent, type OfferMetric } from './historicalMetric.ts';

export const OFFER_METRICS = {
  // Missed, declined, and taken back before there was an answer (assumed).
  AGENT_NON_RESPONSE: ofOffers((offers) => offers.filter((one) => isOver(one) && !isAccepted(one)).length),
  AGENT_ANSWER_RATE: ofOffers((offers) => percent(offers.filter(isAccepted).length, offers.filter(isOver).length)),
  // How long it rang until the agent accepted.
  AVG_AGENT_CONNECTING_TIME: ofOffers((offers) =>
    mean(offers.filter(isAccepted), ({ offer }) => (offer.ended ?? offer.at) - offer.at),
  ),
} as const satisfies Readonly<Record<string, OfferMetric>>;

// helpers

function ofOffers(value: OfferMetric['value']): OfferMetric {
  return { counts: 'offers', at: ({ offer }) => offer.at, value };
}

/** One that still rings is neither answered nor not. */
function isOver({ offer }: OfferFigures): boolean {
  return offer.how !== undefined;
}

function isAccepted({ offer }: OfferFigures): boolean {
  return offer.how === 'accepted';
}
