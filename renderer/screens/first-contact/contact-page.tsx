import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { FIRST_CONTACT } from '../../../db/codebook/pages/first-contact.ts';
import { READINGS } from '../../../db/codebook/pages/first-contact-reading.ts';
import type { PageField, SaveKey } from '../../../db/codebook/pages/page.ts';
import type { Answer } from '../../../db/codebook/types.ts';
import type { CaseRow } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { focusFault, focusNextQuestion } from '../../components/answers/focus.ts';
import type { FormAnswers } from '../../components/answers/form-answers.ts';
import { useDraft } from '../../components/answers/use-draft.ts';
import { notice } from '../../components/notice.tsx';
import { Refused } from '../../components/refused.tsx';
import { pressedKey, useKeys } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { useAct, useAsked } from '../../state/asked.ts';
import { useLanguage } from '../../state/language.ts';
import { back, fromHere, go } from '../../state/route.ts';
import { showSaved } from '../../state/saved.ts';
import { useSettled } from '../../state/use-debounced.ts';
import { AfterNo } from './after-no.tsx';
import styles from './contact-page.module.css';
import {
  answersToSend,
  fieldId,
  isEmergency,
  isUnsafe,
  refusesKeeping,
  stopsOf,
  withPageAnswer,
} from './page-answers.ts';
import { questionFor } from './page-field.tsx';
import { PageHeader } from './page-header.tsx';
import { Stop } from './question-stop.tsx';
import { ReadingLine } from './reading-line.tsx';
import { SaveBar } from './save-bar.tsx';
import { SimilarCases } from './similar-cases.tsx';
import { usePutAway } from './use-put-away.ts';
import { useExtras } from './use-suggestions.ts';

/** Kept for Ctrl+Z: the answers before each choice. Text fields have an undo of their own. */
const STEPS_KEPT = 40;

interface ContactPageProps {
  readonly draftId: string;
  readonly start: FormAnswers;
  readonly into: string | undefined;
}

/** The page itself (FORMS.md, First contact): twelve questions on one screen, one key a code, Enter to the next, Alt+1 to 6 save. */
export function ContactPage({ draftId, start, into }: ContactPageProps) {
  const say = useText('first-contact');
  const language = useLanguage((state) => state.language);
  const page = useRef<HTMLDivElement>(null);
  const act = useAct();
  const [known, setKnown] = useState<CaseRow>();
  const [saveKey, setSaveKey] = useState<SaveKey>();
  const [unread, setUnread] = useState(false);
  const steps = useRef<FormAnswers[]>([]);
  const { settle, forget, count } = usePutAway();
  const { form, change, flush, restart } = useDraft(
    { id: draftId, caseId: into ?? null, kind: FIRST_CONTACT.id, record: null },
    start,
  );
  const answers = form.answers;
  const refuses = refusesKeeping(answers);
  const addTo = into ?? known?.caseId;

  const settled = useSettled(answers, 120);
  const { answer: meaning } = useAsked(JSON.stringify(settled), () =>
    waymark.cases.firstContactMeaning({ answers: { ...settled } }),
  );
  const code = meaning?.reading ?? 'first-contact-no-signs';
  const reading = READINGS.find(({ sentence }) => sentence.code === code);
  const extra = useExtras(form, meaning);

  useEffect(() => page.current?.querySelector<HTMLElement>('[data-control]')?.focus(), []);
  useKeys({ back: () => undefined });

  const onAnswer = useCallback(
    (field: PageField, answer: Answer | undefined, typed?: string) => {
      const isTyped =
        ['text', 'long-text', 'date', 'number'].includes(questionFor(field).type) && typeof answer !== 'object';
      change((before) => {
        if (!isTyped) steps.current = [...steps.current, before].slice(-STEPS_KEPT);
        return settle(before, withPageAnswer(before, fieldId(field), answer, typed));
      }, !isTyped);
    },
    [change, settle],
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
      restart(form);
      showSaved('saved');
      const undo = () =>
        void (async () => {
          await waymark.records.undo({ undo: saved.undo });
          await waymark.records.putDraft({
            id: draftId,
            caseId: into ?? null,
            kind: FIRST_CONTACT.id,
            record: null,
            body: { ...answers },
          });
          go({ screen: 'first-contact', draft: draftId, ...(into === undefined ? {} : { into }) });
        })();
      const { caseId } = saved;
      if (saved.kind === 'case' && caseId !== null) {
        notice(say('saved', { reference: saved.reference ?? '' }), undo);
        onward(() => go({ screen: 'case', caseId }));
      } else {
        notice(say(saved.kind === 'anonymous' ? 'savedAnonymous' : 'savedIntake'), undo);
        // A file of somebody else that was open before must not look like theirs.
        onward(saved.kind === 'anonymous' ? () => go({ screen: 'today' }) : back);
      }
    });
  };

  const press = (key: SaveKey) => {
    if (focusFault(page.current)) return setUnread(true);
    setUnread(false);
    // A key that asks for nothing saves at once; one that does saves when it is pressed again, or by Enter in its line.
    if (key.opens.length > 0 && !refuses && saveKey?.code !== key.code) return setSaveKey(key);
    setSaveKey(key);
    void save(key);
  };

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
      const isText = event.target instanceof HTMLInputElement && event.target.value !== '';
      const before = steps.current.at(-1);
      if (pressed !== 'z' || isText || before === undefined) return;
      event.preventDefault();
      steps.current = steps.current.slice(0, -1);
      if (!refusesKeeping(before.answers)) forget();
      return change(() => before, true);
    }
    // A letter on this page is an answer; it never leaves the screen.
    if ((pressed === null || pressed.length === 1) && !event.altKey) return event.stopPropagation();
    if (pressed !== 'Enter' || event.shiftKey || event.defaultPrevented || event.target instanceof HTMLButtonElement)
      return;
    event.preventDefault();
    if (event.target instanceof Element) focusNextQuestion(event.target);
  }

  const stops = stopsOf(FIRST_CONTACT, answers);
  const name = answers['identity.name-used'];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter, the save keys and Ctrl+Z act on the page as a whole
    <div ref={page} className={styles.page} data-form={FIRST_CONTACT.id} onKeyDown={onKeyDown}>
      <PageHeader
        form={form}
        refuses={refuses}
        into={addTo === undefined ? undefined : (known?.reference ?? '')}
        onAnswer={onAnswer}
      />
      <div className={styles.stops} data-few={refuses || isUnsafe(answers) || undefined}>
        {stops.map((stop) => (
          <Stop key={stop.number} stop={stop} form={form} extra={extra.of} onAnswer={onAnswer}>
            {stop.fields.some((field) => fieldId(field) === 'identity.name-used') &&
              typeof name === 'string' &&
              into === undefined && (
                <SimilarCases {...{ name, draftId, flush }} into={known?.caseId} onInto={setKnown} />
              )}
          </Stop>
        ))}
      </div>
      {refuses && <AfterNo away={count()} into={addTo !== undefined} />}
      {reading !== undefined && !refuses && (
        <ReadingLine
          reading={reading}
          determined={determined}
          notice={noticeFor()}
          keys={saveKey === undefined}
          onDetermine={determine}
        />
      )}
      {unread && (
        <p role="alert" className={styles.unread}>
          {say('unread')}
        </p>
      )}
      <Refused refusal={act.refusal} />
      <SaveBar form={form} chosen={refuses ? undefined : saveKey} busy={act.busy} onAnswer={onAnswer} onPress={press} />
    </div>
  );

  function noticeFor(): string | undefined {
    if (isUnsafe(answers)) return say('unsafe');
    return isEmergency(answers) ? say('emergency') : undefined;
  }
}
