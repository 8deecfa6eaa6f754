import { Button } from '@mantine/core';
import { IconAlertTriangle, IconUserPlus } from '@tabler/icons-react';
import { type KeyboardEvent, memo, useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { codeLabel } from '../../../db/codebook/lists/index.ts';
import { FIRST_CONTACT } from '../../../db/codebook/pages/first-contact.ts';
import type { PageField } from '../../../db/codebook/pages/page.ts';
import { ROSTER, ROSTER_HEAD, ROSTER_NEXT_STEP } from '../../../db/codebook/pages/roster.ts';
import { FaultsShown } from '../../components/answers/faults-shown.ts';
import { focusNextQuestion, focusQuestionNamed, holdsText } from '../../components/answers/focus.ts';
import type { FormAnswers } from '../../components/answers/form-answers.ts';
import { useWords } from '../../components/answers/words.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { notice } from '../../components/notice.tsx';
import { Refused } from '../../components/refused.tsx';
import { pressedKey, useKeys } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { showSaved } from '../../state/saved.ts';
import { useSteady } from '../../state/use-steady.ts';
import { AfterNo } from '../first-contact/after-no.tsx';
import contact from '../first-contact/contact-page.module.css';
import { fieldId, labelOf, refusesKeeping, stopsOf } from '../first-contact/page-answers.ts';
import { PageHeader } from '../first-contact/page-header.tsx';
import { type Meaning, PageMeaning } from '../first-contact/page-meaning.ts';
import { useExtras } from '../first-contact/use-suggestions.ts';
import { PartForm } from './part-form.tsx';
import styles from './roster.module.css';
import { type GoneOn, HEAD, partOf, rowForNext, rowOf, rowsIn, sameAsAbove } from './roster-answers.ts';
import { RosterRow, SavedRow } from './roster-row.tsx';
import { stepOf, useRoster } from './use-roster.ts';

interface RosterPageProps extends GoneOn {
  readonly draftId: string;
  readonly onGoOn: (after: GoneOn) => void;
}

/** The roster itself (FORMS.md, Roster): one row a person, the same keys as at first contact; Enter at the end of a row begins the next. */
export function RosterPage({ draftId, onGoOn, ...start }: RosterPageProps) {
  const { saved, above } = start;
  const say = useText('roster');
  const answersText = useText('answers');
  const words = useWords();
  const page = useRef<HTMLDivElement>(null);
  const act = useAct();
  const [refused, setRefused] = useState(false);
  const { form, openPart, open, answer, takeBack, save, putAway } = useRoster(draftId, start);
  const part = partOf(form, openPart);
  const openNumber = openPart === HEAD ? 0 : Number(openPart.slice(1));
  const rows = rowsIn(form);
  const first = saved.length + 1;
  const last = Math.max(first - 1, openNumber, ...rows);
  const refuses = openPart !== HEAD && refusesKeeping(part.answers);

  const [meant, setMeant] = useState<{ readonly part: string; readonly meaning: Meaning }>();
  const onMeaning = useCallback((meaning: Meaning) => setMeant({ part: openPart, meaning }), [openPart]);
  // What the answers of one person mean says nothing of the next.
  const meaning = meant?.part === openPart ? meant.meaning : undefined;
  const extra = useExtras(part, meaning);

  const faultOf = (number: number) => {
    const row = partOf(form, rowOf(number));
    const [unread] = Object.keys(row.typed);
    return unread ?? (stepOf(row) === undefined ? fieldId(ROSTER_NEXT_STEP.fields[0]) : undefined);
  };
  const headFault = Object.keys(partOf(form, HEAD).typed)[0];

  const openAnd = (where: string, field?: string) => {
    flushSync(() => open(where));
    if (field !== undefined) focusQuestionNamed(page.current, field);
  };
  const nextPerson = () => {
    const next = rowForNext(form, first, last);
    // A row that opens takes the focus; one that is open already is given it.
    openAnd(rowOf(next), next === openNumber ? FIRST_QUESTION : undefined);
  };
  const move = (by: number) => {
    const to = openPart === HEAD ? first - 1 + by : openNumber + by;
    if (to > last) return nextPerson();
    openAnd(to < first ? HEAD : rowOf(to));
  };

  const press = () => {
    if (act.busy) return;
    const faulty = rows.find((number) => faultOf(number) !== undefined);
    const field = headFault ?? (faulty === undefined ? undefined : faultOf(faulty));
    flushSync(() => setRefused(field !== undefined));
    if (field !== undefined) {
      showSaved('failed');
      return openAnd(headFault !== undefined || faulty === undefined ? HEAD : rowOf(faulty), field);
    }
    if (rows.length === 0) return notice(say('nobodyYet'));
    void act.run(() => save(onGoOn)).then((done) => done || showSaved('failed'));
  };

  const same = () => {
    const field = document.activeElement?.closest('[data-stop]')?.getAttribute('data-stop');
    const stop = [...ROSTER.stops, ROSTER_NEXT_STEP].find(({ number }) => String(number) === field);
    if (openPart === HEAD || stop === undefined) return;
    const taken = sameAsAbove(form, openNumber, fieldId(stop.fields[0]), above);
    if (taken === undefined) return notice(say('nothingAbove'));
    answer(stop.fields[0], taken);
  };

  useKeys({
    save: press,
    sameAbove: same,
    nextSection: () => move(1),
    previousSection: () => move(-1),
  });

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const pressed = pressedKey(event);
    if (event.ctrlKey || event.metaKey) {
      if (pressed !== 'z' || event.altKey || holdsText(event.target)) return;
      event.stopPropagation();
      event.preventDefault();
      const question = takeBackDrawn();
      if (question === undefined) return;
      focusQuestionNamed(page.current, question);
      return notice(answersText('tookBack', { question: words(labelOf(question)) }));
    }
    // A letter on this page is an answer; it never leaves the screen.
    if ((pressed === null || pressed.length === 1) && !event.altKey) return event.stopPropagation();
    const target = event.target;
    if (pressed !== 'Enter' || event.shiftKey || event.defaultPrevented || target instanceof HTMLButtonElement) return;
    event.preventDefault();
    if (!(target instanceof Element)) return;
    if (isAtEnd(target)) return move(1);
    focusNextQuestion(target);
  }

  function takeBackDrawn(): string | undefined {
    let question: string | undefined;
    flushSync(() => {
      question = takeBack();
    });
    return question;
  }

  const headOrRow = (number: number | null) => {
    const id = number === null ? HEAD : rowOf(number);
    const isFaulty = refused && (number === null ? headFault !== undefined : faultOf(number) !== undefined);
    return (
      <RosterRow
        key={id}
        number={number}
        answers={Object.keys(partOf(form, id).answers).filter((field) => !FILLED.has(field)).length}
        isFaulty={isFaulty}
        onOpen={() => openAnd(id)}
      >
        {id === openPart ? questions(number) : undefined}
      </RosterRow>
    );
  };

  const questions = (number: number | null) => (
    <>
      <FaultsShown value={refused}>
        <PartForm
          key={openPart}
          stops={number === null ? ROSTER_HEAD : [...stopsOf(ROSTER, part.answers), ROSTER_NEXT_STEP]}
          form={part}
          extra={extra.of}
          onAnswer={answer}
        />
      </FaultsShown>
      {meaning?.mayBeUnder18 === true && number !== null && !refuses && <p className={styles.minor}>{say('minor')}</p>}
      {number !== null && tellsDanger(part) && (
        <p className={styles.danger}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden /> {say('dangerSave')}
        </p>
      )}
      {refuses && <AfterNo away={putAway()} into={false} />}
    </>
  );

  // What the header says is said of all: it is written into that part, which is open by then.
  const answerOpen = useSteady(answer);
  const onHeader = useSteady((field: PageField, given: Parameters<typeof answer>[1], typed?: string) => {
    if (openPart !== HEAD) flushSync(() => open(HEAD));
    answerOpen(field, given, typed);
  });
  const onNext = useSteady(nextPerson);
  const onSave = useSteady(press);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter and Ctrl+Z act on the page as a whole
    <div ref={page} className={contact.page} onKeyDown={onKeyDown}>
      <PageMeaning key={openPart} answers={part.answers} onMeaning={onMeaning} />
      <PageHeader title={say('title')} form={partOf(form, HEAD)} refuses={false} into={undefined} onAnswer={onHeader} />
      <p className={styles.lead}>{say('lead')}</p>
      <ol className={styles.rows}>
        {headOrRow(null)}
        {saved.map((person) => (
          <SavedRow key={person.number} person={person} />
        ))}
        {Array.from({ length: last - first + 1 }, (_, at) => headOrRow(first + at))}
      </ol>
      <Refused refusal={act.refusal} />
      <RosterFoot rows={rows.length} busy={act.busy} onNext={onNext} onSave={onSave} />
    </div>
  );
}

interface RosterFootProps {
  /** How many would be saved. */
  readonly rows: number;
  readonly busy: boolean;
  readonly onNext: () => void;
  readonly onSave: () => void;
}

const RosterFoot = memo(function RosterFoot({ rows, busy, onNext, onSave }: RosterFootProps) {
  const say = useText('roster');
  return (
    <footer className={styles.foot}>
      <Button
        variant="default"
        data-form-end
        leftSection={<IconUserPlus size={16} stroke={1.75} aria-hidden />}
        onClick={onNext}
      >
        {say('next')}
      </Button>
      <Button loading={busy} disabled={rows === 0} rightSection={<KeyHint of="save" />} onClick={onSave}>
        {say('save', { count: rows })}
      </Button>
      <span className="quiet">{say('keys')}</span>
    </footer>
  );
});

const FIRST_QUESTION = fieldId(ROSTER.stops[0]?.fields[0] ?? ROSTER_NEXT_STEP.fields[0]);

/** What fills itself is nobody's answer. */
const FILLED: ReadonlySet<string> = new Set(
  FIRST_CONTACT.header.filter(({ filled }) => filled !== undefined).map(fieldId),
);

function tellsDanger({ answers }: FormAnswers): boolean {
  const needs = answers['intake.needs-today'];
  return (
    Array.isArray(needs) && needs.some((need) => typeof need === 'string' && codeLabel('danger', need) !== undefined)
  );
}

/** Whether no question of the open row comes after this one. */
function isAtEnd(target: Element): boolean {
  const questions = [...(target.closest('[data-form]')?.querySelectorAll('[data-question]') ?? [])];
  return questions.at(-1)?.contains(target) === true;
}
