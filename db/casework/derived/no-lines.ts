/** What a no to keeping asks on Today; by these lines lists and searches know that a file is open to the focal point alone. Pure. */
import type { SentenceCode } from '../../codebook/sentences.ts';
import type { SaidNo } from '../rules/said-no.ts';

export const NO_LINE: Readonly<Record<SaidNo['state'], SentenceCode>> = {
  unanswered: 'today-no-unanswered',
  'ask-alone': 'today-no-ask-alone',
  misunderstood: 'today-no-misunderstood',
  'to-erase': 'today-no-to-erase',
};
export const NO_LINES: readonly SentenceCode[] = Object.values(NO_LINE);
