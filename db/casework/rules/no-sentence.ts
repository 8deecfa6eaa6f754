/** Which sentence says of a case what a no to keeping closes, and what is to be done (casework/RULES.md, No is an event). Pure. */
import type { SentenceCode } from '../../codebook/sentences.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { storyStaysClosed } from './consent-given.ts';
import { type SaidNo, saidNo } from './said-no.ts';

/** To whom the whole file is open; to everybody else the same begins with what is closed to them. */
const TO_FOCAL_POINT: Readonly<Record<SaidNo['state'], SentenceCode>> = {
  unanswered: 'no-unanswered',
  'ask-alone': 'no-ask-alone',
  misunderstood: 'no-misunderstood',
  'to-erase': 'no-to-erase',
};
const TO_OTHERS: Readonly<Record<SaidNo['state'], SentenceCode>> = {
  unanswered: 'no-closed-unanswered',
  'ask-alone': 'no-closed-ask-alone',
  misunderstood: 'no-closed-misunderstood',
  'to-erase': 'no-closed-to-erase',
};

export function noSentence(records: readonly CaseRecord[], toFocalPoint: boolean): SentenceCode | null {
  const no = saidNo(records);
  if (no !== undefined) return (toFocalPoint ? TO_FOCAL_POINT : TO_OTHERS)[no.state];
  if (!storyStaysClosed(records)) return null;
  return toFocalPoint ? 'no-story' : 'no-closed-story';
}
