import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { form as formOf, questionsOf } from '../../../db/codebook/forms/index.ts';
import { standsFor } from '../../../db/codebook/may-cite.ts';
import { answersOfText } from '../../../db/codebook/papers/consent/index.ts';
import type { Body, Form } from '../../../db/codebook/types.ts';
import { needingReason, warnings } from '../../../db/codebook/warnings.ts';
import type { CaseFile, Draft, DutyYes, ShownRecord } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { FaultsShown } from '../../components/answers/faults-shown.ts';
import { focusQuestionNamed } from '../../components/answers/focus.ts';
import {
  answered,
  answersToSave,
  draftBody,
  type FormAnswers,
  fromDraft,
} from '../../components/answers/form-answers.ts';
import { FormView } from '../../components/answers/form-view.tsx';
import { questionsToLookAt } from '../../components/answers/questions-to-look-at.ts';
import { ToLookAt } from '../../components/answers/to-look-at.tsx';
import { localToday } from '../../components/answers/today.ts';
import { useDraft } from '../../components/answers/use-draft.ts';
import { useWords } from '../../components/answers/words.ts';
import { DutyYesFields } from '../../components/duty-yes.tsx';
import { needsYes } from '../../components/needs-yes.ts';
import { Refused } from '../../components/refused.tsx';
import { useKeys } from '../../keys.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { ring } from '../../state/danger.ts';
import { showSaved } from '../../state/saved.ts';
import { useMay } from '../../state/session.ts';
import { useSteady } from '../../state/use-steady.ts';
import { ClosingList } from './closing-list.tsx';
import { FormEnd } from './form-end.tsx';
import { FundLead } from './fund-lead.tsx';
import { GateLead, SharedAnswers, useBeforeStep } from './gate-lead.tsx';
import { HandOverLead } from './hand-over-lead.tsx';
import { offeredRecords } from './offered-records.ts';
import { ReadAloud } from './read-aloud.tsx';
import styles from './record-form.module.css';
import { RequestLead } from './request-lead.tsx';
import { visibleForm } from './section-state.ts';
import { reasonsToSave, useReasons } from './use-reasons.ts';
import { AskedWarning, WarningLine } from './warnings-beside.tsx';

interface RecordFormProps {
  readonly file: CaseFile;
  readonly form: Form;
  /** This office's own record to change; a new one where there is none. */
  readonly record: ShownRecord | undefined;
  /** The question that has the focus first; undefined: the first that there is to answer. */
  readonly question: string | undefined;
  /** Answers that a new record begins with, besides its day. */
  readonly begins: Body | undefined;
  readonly onFile: (file: CaseFile) => void;
  /** The draft as it stands after each key; null once it is saved or dropped. */
  readonly onDraft: (id: string, draft: Draft | null) => void;
  readonly onSaved: (file: CaseFile, undo: string, record?: string) => void;
  readonly onClose: () => void;
}

/** One record being written: the form, kept as a draft at every key, saved with Ctrl+S. */
export function RecordForm({
  file,
  form,
  record,
  question,
  begins,
  onFile,
  onDraft,
  onSaved,
  onClose,
}: RecordFormProps) {
  const say = useText('case');
  const words = useWords();
  const act = useAct();
  const leads = useMay('assign');
  const place = useRef<HTMLDivElement>(null);
  const [refused, setRefused] = useState(false);
  const { caseId } = file.row;
  const asked = useMemo(() => visibleForm(form, file.sees, file.asksOnly[form.kind]), [form, file.sees, file.asksOnly]);
  const asksNow = file.asksNow[form.kind] ?? [];
  const draftId = `${caseId}/${form.kind}/${record?.id ?? 'new'}`;
  const [start] = useState(() => startingWith(file, form, record, begins, draftId));
  const draft = useDraft({ id: draftId, caseId, kind: form.kind, record: record?.id ?? null }, start);
  const body = useMemo(() => answersToSave(asked, draft.form.answers), [asked, draft.form.answers]);
  const live = useMemo(() => liveWarnings(file, form, record, body), [file, form, record, body]);
  const reasons = useReasons(body);
  const before = useBeforeStep(caseId, form, record?.id, body);
  const citable = useCitable(file, form, record?.id, start.answers);

  const toLookAt = questionsToLookAt(asked, draft.form, live, reasons.of).map(({ id, label }) => ({
    id,
    label: words(label),
  }));
  const isEmpty = Object.keys(body).length === 0;
  const goTo = (question: string) => focusQuestionNamed(place.current, question);
  /** Nothing that was said to be saved before may stand beside it. */
  const notSaved = () => showSaved('failed');

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, where what it begins with leaves off
  useEffect(() => {
    const isShown = (id: string) => place.current?.querySelector(`[data-question="${id}"]`) !== null;
    const first = questionsOf(asked).find(({ id }) => !(id in start.answers) && isShown(id));
    if (question !== undefined && isShown(question)) goTo(question);
    else if (begins !== undefined && first !== undefined) goTo(first.id);
    else place.current?.querySelector<HTMLElement>('[data-control]')?.focus();
  }, []);

  const save = () => {
    if (act.busy) return;
    const [first] = toLookAt;
    flushSync(() => setRefused(first !== undefined || isEmpty));
    if (first !== undefined || isEmpty) {
      notSaved();
      return first && goTo(first.id);
    }
    void saveNow().then((done) => done || notSaved());
  };
  const saveNow = (yes?: DutyYes) =>
    act.run(async () => {
      await draft.flush();
      const entry = {
        kind: form.kind,
        body: { ...body },
        ...(record === undefined ? {} : { id: record.id }),
        reasons: reasonsToSave(live, reasons.of),
      };
      const saved = await waymark.records.save({ caseId, records: [entry], draft: draftId, ...(yes && { yes }) });
      draft.restart(draft.form);
      onDraft(draftId, null);
      onSaved(saved.file, saved.undo, saved.ids[0]);
      ring(caseId, file.row.reference, saved.rings);
    });
  const change: typeof draft.change = (next, atOnce) =>
    draft.change((before) => {
      const after = next(before);
      const body = { ...draftBody(after) };
      onDraft(draftId, {
        id: draftId,
        caseId,
        kind: form.kind,
        record: record?.id ?? null,
        body,
        at: new Date().toISOString(),
      });
      return after;
    }, atOnce);
  const close = () => void draft.flush().then(onClose);
  const drop = () =>
    void act.run(async () => {
      draft.restart(draft.form);
      await waymark.records.dropDraft({ id: draftId });
      onDraft(draftId, null);
      showSaved('nothing');
      onClose();
    });
  useKeys({ save, back: close });
  const [onSave, onLeave, onDrop] = [useSteady(save), useSteady(close), useSteady(drop)];

  const warningsOf = useCallback(
    (question: string) =>
      live
        .filter((warning) => warning.question === question)
        .map(({ code, kind, question, blocks, needsReason }) =>
          blocks || needsReason ? (
            <WarningLine
              key={code}
              code={code}
              blocks={reasons.of(question) === undefined}
              chosen={reasons.of(question)}
              onReason={needsReason && ((reason) => reasons.give(question, reason))}
            />
          ) : (
            <AskedWarning key={code} {...{ caseId, code, kind, question, onFile }} />
          ),
        ),
    [live, caseId, onFile, reasons],
  );

  return (
    <div ref={place} className={styles.place}>
      <h2 className={styles.title}>
        {words(form.label)}
        {record === undefined && form.many ? <span className={styles.new}>{say('newRecord')}</span> : null}
      </h2>
      {form.kind === 'consent' && (
        <ReadAloud
          records={file.records}
          body={body}
          onRead={(text) =>
            change(({ answers, typed }) => ({ answers: { ...answers, ...answersOfText(text) }, typed }), true)
          }
        />
      )}
      <GateLead {...{ form, before }} />
      <FaultsShown value={refused}>
        <FormView
          form={asked}
          value={draft.form}
          records={file.records}
          changing={record?.id}
          tellsBefore={file.no === null}
          asksNow={asksNow}
          citable={citable}
          warningsOf={warningsOf}
          onChange={change}
        />
      </FaultsShown>
      {form.kind === 'closure' && body.state === 'closed' && <ClosingList caseId={caseId} />}
      <SharedAnswers before={before} />
      <RequestLead kind={form.kind} body={body} />
      <FundLead kind={form.kind} body={body} />
      <HandOverLead caseId={caseId} kind={form.kind} body={body} leads={leads} />
      <footer className={styles.foot}>
        {refused && <ToLookAt questions={toLookAt} onGo={goTo} />}
        {refused && isEmpty && (
          <p role="alert" className={styles.problem}>
            {say('nothingToSave')}
          </p>
        )}
        <Refused refusal={act.refusal}>
          {needsYes(act.refusal) && (
            <DutyYesFields
              act={say('saveAllTheSame')}
              busy={act.busy}
              onYes={(yes) => void saveNow(yes).then((done) => done || notSaved())}
              leave={say('changeRoom')}
              onLeave={() => goTo('room')}
            />
          )}
        </Refused>
        <FormEnd
          {...answered(asked, draft.form.answers, asksNow)}
          busy={act.busy}
          onSave={onSave}
          onLeave={onLeave}
          onDrop={onDrop}
        />
      </footer>
    </div>
  );
}

/** A draft that was begun; else the record's own answers; else what a new one begins with, and the day of the act, today. */
function startingWith(
  file: CaseFile,
  form: Form,
  record: ShownRecord | undefined,
  begins: Body | undefined,
  draftId: string,
): FormAnswers {
  const kept = file.drafts.find(({ id }) => id === draftId);
  if (kept !== undefined) return fromDraft(kept.body);
  if (record !== undefined) return { answers: entered(record.body), typed: {} };
  const day = form.date === undefined ? {} : { [form.date]: localToday() };
  return { answers: { ...day, ...begins }, typed: {} };
}

/** The answers that somebody entered: what a private day opens (`<id>.month`) is derived again when it is saved. */
function entered(body: Body): Body {
  return Object.fromEntries(Object.entries(body).filter(([id]) => !id.includes('.')));
}

/** What does not fit together, with this record as it stands now; what was answered once is not asked again. */
function liveWarnings(file: CaseFile, form: Form, record: ShownRecord | undefined, body: Body) {
  const own = file.records
    .filter((other) => other.own && other.id !== record?.id)
    .map((other) => ({ id: other.id, kind: other.kind, body: entered(other.body) }));
  const answered = new Set(file.warnings.filter((warning) => warning.answered).map(named));
  // Who may consent to what depends on all that every office wrote; an age that is just being written depends on itself.
  const minor = form.kind === 'consent' ? file.row.minor : undefined;
  const today = localToday();
  // Whether a day may stay is asked of the record that is being written, and of it anew each time.
  const needed = needingReason({ kind: form.kind, body }, today);
  const isOf = ({ question }: { readonly question: string }) => needed.some((warning) => warning.question === question);
  const elsewhere = file.records
    .filter((other) => !other.own)
    .map(({ kind, office, body: theirs }) => ({ kind, office, body: entered(theirs) }));
  return warnings([...own, { id: record?.id, kind: form.kind, body }], today, minor, elsewhere).filter(
    (warning) =>
      warning.kind === form.kind &&
      (warning.blocks || (warning.needsReason ? isOf(warning) : !answered.has(named(warning)))),
  );
}

/** The same warning beside two questions is two. */
const named = ({ code, kind, question }: { readonly code: string; readonly kind: string; readonly question: string }) =>
  `${kind} ${question} ${code}`;

/** The records that the question of this form may name, each with its words. */
function useCitable(file: CaseFile, form: Form, changing: string | undefined, before: FormAnswers['answers']) {
  const say = useText('answers');
  const words = useWords();
  const formats = useFormats();
  return useMemo(
    () =>
      offeredRecords(file, form, changing, before).flatMap((record) => {
        const found = formOf(record.kind);
        const question = found && standsFor(found);
        if (found === undefined || question === undefined) return [];
        const date = record.date === null ? say('undated') : formats.day(record.date);
        const label = say('record', { form: words(found.label), date, office: record.office });
        return [{ value: record.id, label, question }];
      }),
    [file, form, changing, before, say, words, formats],
  );
}
