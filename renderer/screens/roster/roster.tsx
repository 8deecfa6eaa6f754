import { useCallback, useState } from 'react';
import { FIRST_CONTACT } from '../../../db/codebook/pages/first-contact.ts';
import { ROSTER } from '../../../db/codebook/pages/roster.ts';
import { waymark } from '../../calls.ts';
import { EMPTY, type FormAnswers, fromDraft } from '../../components/answers/form-answers.ts';
import { localToday } from '../../components/answers/today.ts';
import { Refused } from '../../components/refused.tsx';
import { useAsked } from '../../state/asked.ts';
import { useSession } from '../../state/session.ts';
import { headerAnswers } from '../first-contact/page-answers.ts';
import { type GoneOn, HEAD, withPart } from './roster-answers.ts';
import { RosterPage } from './roster-page.tsx';

interface Begun extends GoneOn {
  readonly draftId: string;
}

const freshId = () => `${ROSTER.id}/${crypto.randomUUID()}`;

/** People who come together: a new roster, or one that a power cut or another task interrupted. */
export function Roster({ draft }: { readonly draft: string | undefined }) {
  const country = useSession().station.country;
  const [fresh] = useState(freshId);
  const [begun, setBegun] = useState<Begun>();
  const { answer, refusal } = useAsked(draft ?? fresh, async (): Promise<FormAnswers> => {
    const kept = draft === undefined ? undefined : (await waymark.records.drafts({})).find(({ id }) => id === draft);
    if (kept !== undefined) return fromDraft(kept.body);
    const now = new Date();
    const place = await waymark.cases.usualPlace({});
    const answers = headerAnswers(FIRST_CONTACT, { today: localToday(now), hour: now.getHours(), country, place });
    return withPart(EMPTY, HEAD, { answers, typed: {} });
  });
  // What is saved is no draft any more; who still comes is written in another.
  const goOn = useCallback((after: GoneOn) => setBegun({ ...after, draftId: freshId() }), []);
  if (refusal !== undefined) return <Refused refusal={refusal} />;
  if (answer === undefined) return null;
  const { draftId, form, saved, above } = begun ?? { draftId: draft ?? fresh, form: answer, saved: [], above: {} };
  return <RosterPage key={draftId} {...{ draftId, form, saved, above }} onGoOn={goOn} />;
}
