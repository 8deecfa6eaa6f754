import { useState } from 'react';
import { FIRST_CONTACT } from '../../../db/codebook/pages/first-contact.ts';
import type { HotlineCall } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { type FormAnswers, fromDraft } from '../../components/answers/form-answers.ts';
import { localToday } from '../../components/answers/today.ts';
import { Refused } from '../../components/refused.tsx';
import { useAsked } from '../../state/asked.ts';
import { useSession } from '../../state/session.ts';
import { ContactPage } from './contact-page.tsx';
import { answersOfCall, headerAnswers } from './page-answers.ts';

interface FirstContactProps {
  /** A case that the page is added to. */
  readonly into: string | undefined;
  readonly reference: string | undefined;
  /** The call to the hotline that it is made of. */
  readonly call: string | undefined;
  /** A draft to go on with. */
  readonly draft: string | undefined;
}

/** A first contact: a new page, or one that a power cut or another task interrupted. */
export function FirstContact({ into, reference, draft, call }: FirstContactProps) {
  const country = useSession().station.country;
  const [fresh] = useState(() => `${FIRST_CONTACT.id}/${crypto.randomUUID()}`);
  const { answer, refusal } = useAsked(draft ?? fresh, async (): Promise<FormAnswers> => {
    const kept = draft === undefined ? undefined : (await waymark.records.drafts({})).find(({ id }) => id === draft);
    if (kept !== undefined) return fromDraft(kept.body);
    const now = new Date();
    const place = await waymark.cases.usualPlace({});
    const header = { today: localToday(now), hour: now.getHours(), country, place };
    return {
      answers: { ...headerAnswers(FIRST_CONTACT, header), ...answersOfCall(await callNamed(call)) },
      typed: {},
    };
  });
  if (refusal !== undefined) return <Refused refusal={refusal} />;
  if (answer === undefined) return null;
  const id = draft ?? fresh;
  return <ContactPage key={id} draftId={id} start={answer} into={into} reference={reference} call={call} />;
}

async function callNamed(id: string | undefined): Promise<HotlineCall | undefined> {
  return id === undefined ? undefined : (await waymark.hotline.list({})).calls.find((call) => call.id === id);
}
