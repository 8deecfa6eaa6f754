import { useCallback, useState } from 'react';
import type { PageField, SaveKey } from '../../../db/codebook/pages/page.ts';
import { ROSTER } from '../../../db/codebook/pages/roster.ts';
import type { Answer } from '../../../db/codebook/types.ts';
import { waymark } from '../../calls.ts';
import type { FormAnswers } from '../../components/answers/form-answers.ts';
import { useSteps, withoutStep } from '../../components/answers/steps.ts';
import { useDraft } from '../../components/answers/use-draft.ts';
import { ringEach } from '../../state/danger.ts';
import { useLanguage } from '../../state/language.ts';
import { fromHere, go } from '../../state/route.ts';
import { showSaved } from '../../state/saved.ts';
import { answersToSend, fieldId, refusesKeeping, withPageAnswer } from '../first-contact/page-answers.ts';
import { questionFor } from '../first-contact/page-field.tsx';
import { usePutAway } from '../first-contact/use-put-away.ts';
import {
  type GoneOn,
  goneOn,
  groupBegun,
  HEAD,
  keptAbove,
  partOf,
  partToGoOnWith,
  rowOf,
  rowsIn,
  withPart,
} from './roster-answers.ts';

const NEXT_STEP = 'intake.next-step';
const TYPED = ['text', 'long-text', 'date', 'number'];

/** The step with which a row is saved; undefined while none is chosen. */
export function stepOf(form: FormAnswers): SaveKey | undefined {
  return ROSTER.save.keys.find(({ code }) => code === form.answers[NEXT_STEP]);
}

/** A roster in hand: its answers, kept as typed, and what is done with them. */
export function useRoster(draftId: string, { form: start, saved, above }: GoneOn) {
  const language = useLanguage((state) => state.language);
  const steps = useSteps();
  const { settle, forget, count } = usePutAway();
  const [openPart, setOpenPart] = useState(() => partToGoOnWith(start, saved.length));
  const { form, change, flush, restart } = useDraft(
    { id: draftId, caseId: null, kind: ROSTER.id, record: null },
    start,
  );

  const open = useCallback(
    (part: string) => {
      forget();
      setOpenPart(part);
    },
    [forget],
  );

  const answer = useCallback(
    (field: PageField, given: Answer | undefined, typed?: string) => {
      const isTyped = TYPED.includes(questionFor(field).type) && typeof given !== 'object';
      change((before) => {
        const part = partOf(before, openPart);
        const after = withPart(before, openPart, settle(part, withPageAnswer(part, fieldId(field), given, typed)));
        if (!isTyped) steps.keep({ question: fieldId(field), before, after });
        return after;
      }, !isTyped);
    },
    [change, settle, steps, openPart],
  );

  /** The question of the choice that was taken back; undefined where there is none. */
  const takeBack = useCallback(() => {
    const step = steps.last();
    if (step === undefined) return undefined;
    change((now) => withoutStep(now, step), true);
    return step.question;
  }, [change, steps]);

  const save = async (onGoOn: (after: GoneOn) => void) => {
    const onward = fromHere();
    await flush();
    const numbers = rowsIn(form);
    const persons = await Promise.all(numbers.map((number) => personToSend(partOf(form, rowOf(number)))));
    const group = groupBegun(form);
    const written = await waymark.cases.saveRoster({
      shared: { ...partOf(form, HEAD).answers },
      persons,
      draft: draftId,
      language,
      ...(group === undefined ? {} : { group }),
    });
    restart(form);
    const undo = async () => {
      await waymark.records.undo({ undo: written.undo });
      await waymark.records.putDraft({
        id: draftId,
        caseId: null,
        kind: ROSTER.id,
        record: null,
        body: { ...form.answers },
      });
      showSaved('undone');
      go({ screen: 'roster', draft: draftId });
    };
    showSaved('saved', undo);
    ringEach(written.persons);
    const now = written.persons.map((person, at) => ({ ...person, number: numbers[at] ?? 0 }));
    onward(() =>
      onGoOn({ saved: [...saved, ...now], form: goneOn(form, written.group), above: keptAbove(form, above) }),
    );
  };

  return { form, openPart, open, answer, takeBack, save, putAway: count };
}

async function personToSend(form: FormAnswers) {
  const step = stepOf(form);
  if (step === undefined) throw new Error('a row is saved with its next step');
  const { mayBeUnder18 } = await waymark.cases.firstContactMeaning({ answers: { ...form.answers } });
  const proposed = mayBeUnder18 && !refusesKeeping(form.answers) ? { 'profile.may-be-under-18': true as const } : {};
  return { answers: { ...answersToSend(ROSTER, form.answers, step, proposed) }, next: step.code };
}
