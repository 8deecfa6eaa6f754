import { type FocusEvent, type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { FIRST_CONTACT } from '../../../db/codebook/pages/first-contact.ts';
import { READINGS } from '../../../db/codebook/pages/first-contact-reading.ts';
import type { PageField, SaveKey } from '../../../db/codebook/pages/page.ts';
import type { Answer } from '../../../db/codebook/types.ts';
import type { CaseRow } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { FaultsShown } from '../../components/answers/faults-shown.ts';
import { focusNextQuestion, focusQuestionNamed, holdsText } from '../../components/answers/focus.ts';
import type { FormAnswers } from '../../components/answers/form-answers.ts';
import { further, progressOf } from '../../components/answers/passed-over.ts';
import { useSteps, withoutStep } from '../../components/answers/steps.ts';
import { ToLookAt } from '../../components/answers/to-look-at.tsx';
import { useDraft } from '../../components/answers/use-draft.ts';
import { useWords } from '../../components/answers/words.ts';
import { notice } from '../../components/notice.tsx';
import { Refused } from '../../components/refused.tsx';
import { pressedKey, useKeys } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { ring } from '../../state/danger.ts';
import { useLanguage } from '../../state/language.ts';
import { back, fromHere, go } from '../../state/route.ts';
import { showSaved } from '../../state/saved.ts';
import { useSteady } from '../../state/use-steady.ts';
import { AfterNo } from './after-no.tsx';
import styles from './contact-page.module.css';
import {
  answersToSend,
  fieldId,
  isEmergency,
  isUnsafe,
  labelOf,
  refusesKeeping,
  stopsOf,
  withPageAnswer,
} from './page-answers.ts';
import { questionFor } from './page-field.tsx';
import { PageHeader } from './page-header.tsx';
import { type Meaning, PageMeaning } from './page-meaning.ts';
import { Stop } from './question-stop.tsx';
import { ReadingLine } from './reading-line.tsx';
import { SaveBar } from './save-bar.tsx';
import { SimilarCases } from './similar-cases.tsx';
import { usePutAway } from './use-put-away.ts';
import { useExtras } from './use-suggestions.ts';

interface ContactPageProps {
  readonly draftId: string;
  readonly start: FormAnswers;
  readonly into: string | undefined;
  /** The reference of that case, where whoever came here knew it. */
  readonly reference: string | undefined;
  /** The call to the hotline that it is made of. */
  readonly call: string | undefined;
}

/** The page itself (FORMS.md, First contact): twelve questions on one screen, one key a code, Enter to the next, Alt+1 to 6 save. */
export function ContactPage({ draftId, start, into, reference, call }: ContactPageProps) {
  const say = useText('first-contact');
  const answersText = useText('answers');
  const words = useWords();
  const language = useLanguage((state) => state.language);
  const page = useRef<HTMLDivElement>(null);
  const act = useAct();
  const [known, setKnown] = useState<CaseRow>();
  const [saveKey, setSaveKey] = useState<SaveKey>();
  const [refused, setRefused] = useState(false);
  const [stepWanted, setStepWanted] = useState(false);
  const [reached, setReached] = useState<string>();
  const steps = useSteps();
  const { settle, forget, count } = usePutAway();
  const { form, change, flush, restart } = useDraft(
    { id: draftId, caseId: into ?? null, kind: FIRST_CONTACT.id, record: null },
    start,
  );
  const answers = form.answers;
  const refuses = refusesKeeping(answers);
  const addTo = into ?? known?.caseId;

  const [meaning, setMeaning] = useState<Meaning>();
  const code = meaning?.reading ?? 'first-contact-no-signs';
  const reading = READINGS.find(({ sentence }) => sentence.code === code);
  const extra = useExtras(form, meaning);

  useEffect(() => page.current?.querySelector<HTMLElement>('[data-control]')?.focus(), []);

  const onAnswer = useCallback(
    (field: PageField, answer: Answer | undefined, typed?: string) => {
      const isTyped =
        ['text', 'long-text', 'date', 'number'].includes(questionFor(field).type) && typeof answer !== 'object';
      change((before) => {
        const after = settle(before, withPageAnswer(before, fieldId(field), answer, typed));
        if (!isTyped) steps.keep({ question: fieldId(field), before, after });
        return after;
      }, !isTyped);
    },
    [change, settle, steps],
  );

  const determined = answers['determination.status'] !== undefined;
  const determine = useCallback(() => {
    if (reading === undefined) return;
    change((before) => {
      const {
        'determination.status': status,
        'determination.ground': _ground,
        'determination.date': _date,
        ...rest
      } = before.answers;
      if (status !== undefined) return { ...before, answers: rest };
      return {
        ...before,
        answers: {
          ...rest,
          'determination.status': reading.status,
          ...(reading.ground === undefined ? {} : { 'determination.ground': [reading.ground] }),
          ...(rest['intake.date'] === undefined ? {} : { 'determination.date': rest['intake.date'] }),
        },
      };
    }, true);
  }, [change, reading]);

  const save = (key: SaveKey) => {
    const onward = fromHere();
    return act.run(async () => {
      await flush();
      const sent = answersToSend(FIRST_CONTACT, answers, key, extra.proposed);
      const saved = await waymark.cases.saveFirstContact({
        answers: { ...sent },
        next: key.code,
        draft: draftId,
        language,
        ...(addTo === undefined ? {} : { into: addTo }),
      });
      if (call !== undefined && saved.kind === 'case' && saved.caseId !== null)
        await waymark.hotline.madeCase({ id: call, caseId: saved.caseId });
      restart(form);
      const undo = async () => {
        await waymark.records.undo({ undo: saved.undo });
        await waymark.records.putDraft({
          id: draftId,
          caseId: into ?? null,
          kind: FIRST_CONTACT.id,
          record: null,
          body: { ...answers },
        });
        showSaved('undone');
        const from = { ...(into === undefined ? {} : { into }), ...(call === undefined ? {} : { call }) };
        go({ screen: 'first-contact', draft: draftId, ...from });
      };
      showSaved('saved', undo);
      const { caseId } = saved;
      ring(caseId, saved.reference ?? '', saved.rings);
      if (saved.kind === 'case' && caseId !== null) {
        onward(() => go({ screen: 'case', caseId }));
      } else {
        // No case opens, so that what was made of the page is told.
        notice(say(saved.kind === 'anonymous' ? 'savedAnonymous' : 'savedIntake'));
        // A file of somebody else that was open before must not look like theirs.
        onward(saved.kind === 'anonymous' ? () => go({ screen: 'today' }) : back);
      }
    });
  };

  const toLookAt = Object.keys(form.typed).map((id) => ({ id, label: words(labelOf(id)) }));
  const notSaved = () => showSaved('failed');
  const press = (key: SaveKey) => {
    // One page is saved once, however slow the disk is.
    if (act.busy) return;
    const [first] = toLookAt;
    flushSync(() => setRefused(first !== undefined));
    if (first !== undefined) {
      notSaved();
      return focusQuestionNamed(page.current, first.id);
    }
    setStepWanted(false);
    // A key that asks for nothing saves at once; one that does saves when it is pressed again, or by Enter in its line.
    if (key.opens.length > 0 && !refuses && saveKey?.code !== key.code) return setSaveKey(key);
    setSaveKey(key);
    void save(key).then((done) => done || notSaved());
  };

  const stops = stopsOf(FIRST_CONTACT, answers);
  const order = stops.map(({ number }) => String(number));
  const isAnswered = (number: string) =>
    stops.some(
      (stop) => String(stop.number) === number && stop.fields.some((field) => answers[fieldId(field)] !== undefined),
    );
  const progress = progressOf(order, isAnswered, reached);

  // The next step is what a first contact is saved with; where none is chosen yet, the keys of the steps are where one goes on.
  const saveOrAsk = () => {
    if (saveKey !== undefined) return press(saveKey);
    setStepWanted(true);
    page.current?.querySelector<HTMLElement>('[data-form-end]')?.focus();
  };
  useKeys({ save: saveOrAsk });

  const takeBack = () => {
    const step = steps.last();
    if (step === undefined) return;
    if (refusesKeeping(step.after.answers) && !refusesKeeping(step.before.answers)) forget();
    flushSync(() => change((now) => withoutStep(now, step), true));
    focusQuestionNamed(page.current, step.question);
    notice(answersText('tookBack', { question: words(labelOf(step.question)) }));
  };

  function onFocus(event: FocusEvent<HTMLDivElement>) {
    const stop = event.target.closest<HTMLElement>('[data-stop]')?.dataset.stop;
    if (stop !== undefined) setReached((before) => further(order, before, stop));
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const pressed = pressedKey(event);
    if (event.altKey && !event.ctrlKey && pressed !== null) {
      const key = FIRST_CONTACT.save.keys.find((offered) => offered.key === pressed);
      if (key === undefined && pressed !== 'd') return;
      event.preventDefault();
      event.stopPropagation();
      if (key === undefined) return refuses ? undefined : determine();
      return press(key);
    }
    if (event.ctrlKey || event.metaKey) {
      if (pressed !== 'z' || event.altKey) return;
      event.stopPropagation();
      if (holdsText(event.target)) return;
      event.preventDefault();
      return takeBack();
    }
    // A letter on this page is an answer; it never leaves the screen.
    if ((pressed === null || pressed.length === 1) && !event.altKey) return event.stopPropagation();
    if (pressed !== 'Enter' || event.shiftKey || event.defaultPrevented || event.target instanceof HTMLButtonElement)
      return;
    event.preventDefault();
    if (event.target instanceof Element) focusNextQuestion(event.target);
  }

  const name = answers['identity.name-used'];
  const similar = useMemo(
    () =>
      typeof name === 'string' && into === undefined ? (
        <SimilarCases {...{ name, draftId, flush }} into={known?.caseId} onInto={setKnown} />
      ) : undefined,
    [name, into, draftId, flush, known],
  );
  const onPress = useSteady(press);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter, the save keys and Ctrl+Z act on the page as a whole
    <div ref={page} className={styles.page} data-form={FIRST_CONTACT.id} onKeyDown={onKeyDown} onFocus={onFocus}>
      <PageMeaning answers={answers} onMeaning={setMeaning} />
      <FaultsShown value={refused}>
        <PageHeader
          form={form}
          refuses={refuses}
          into={addTo === undefined ? undefined : (known?.reference ?? reference ?? '')}
          onAnswer={onAnswer}
        />
        <div className={styles.stops} data-few={refuses || isUnsafe(answers) || undefined}>
          {stops.map((stop) => (
            <Stop
              key={stop.number}
              stop={stop}
              progress={progress.get(String(stop.number)) ?? 'to-come'}
              form={form}
              extra={extra.of}
              onAnswer={onAnswer}
            >
              {stop.fields.some((field) => fieldId(field) === 'identity.name-used') ? similar : undefined}
            </Stop>
          ))}
        </div>
      </FaultsShown>
      {refuses && <AfterNo away={count()} into={addTo !== undefined} />}
      {reading !== undefined && !refuses && (
        <ReadingLine
          reading={reading}
          determined={determined}
          notice={noticeFor()}
          keys={saveKey === undefined}
          done={order.filter(isAnswered).length}
          of={order.length}
          onDetermine={determine}
        />
      )}
      {stepWanted && (
        <p role="alert" className={styles.wanted}>
          {say('stepWanted')}
        </p>
      )}
      {refused && <ToLookAt questions={toLookAt} onGo={(id) => focusQuestionNamed(page.current, id)} />}
      <Refused refusal={act.refusal} />
      <FaultsShown value={refused}>
        <SaveBar
          form={form}
          chosen={refuses ? undefined : saveKey}
          busy={act.busy}
          onAnswer={onAnswer}
          onPress={onPress}
        />
      </FaultsShown>
    </div>
  );

  function noticeFor(): string | undefined {
    if (isUnsafe(answers)) return say('unsafe');
    return isEmergency(answers) ? say('emergency') : undefined;
  }
}
