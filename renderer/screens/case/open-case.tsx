import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { FORMS } from '../../../db/codebook/forms/index.ts';
import { withOwnQuestions } from '../../../db/codebook/own-questions.ts';
import type { Body } from '../../../db/codebook/types.ts';
import type { CaseFile, Draft, ShownRecord } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { Refused } from '../../components/refused.tsx';
import { useKeys } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { askDanger, noteDanger } from '../../state/danger.ts';
import { ASKING, replaceRoute } from '../../state/route.ts';
import { showSaved } from '../../state/saved.ts';
import { useSession } from '../../state/session.ts';
import { beginsWithText, forgetTextShown } from '../../state/text-shown.ts';
import { AttachDialog } from './attach/attach-dialog.tsx';
import styles from './case.module.css';
import { CaseHeader } from './case-header.tsx';
import { type CasePart, CaseTabs } from './case-tabs.tsx';
import { dangerActs } from './danger-acts.ts';
import { DangerStrip } from './danger-strip.tsx';
import { KeepingNotice } from './keeping-notice.tsx';
import { MayNotLine } from './may-we.tsx';
import { NoNotice } from './no-notice.tsx';
import { RecordForm } from './record-form.tsx';
import { SectionReading } from './section-reading.tsx';
import { ownRecord, sectionOf, sectionsOf } from './section-state.ts';
import { Summary } from './summary.tsx';

interface OpenCaseProps {
  readonly file: CaseFile;
  readonly record: string | undefined;
  readonly form: string | undefined;
  readonly question: string | undefined;
  readonly asks: true | undefined;
  readonly onFile: (file: CaseFile) => void;
}

/** The open case: its summary first, then the sections of the file; who it is and what is dangerous stay in sight. */
export function OpenCase({ file: answered, record, form, question, asks, onFile }: OpenCaseProps) {
  const act = useAct();
  const place = useRef<HTMLDivElement>(null);
  /** What was typed since the case was opened: whatever is drawn has it, and no key draws the case again for it. */
  const typed = useRef(new Map<string, Draft | null>());
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  const file = withDrafts(answered, typed.current);
  const { caseId } = file.row;
  const { station } = useSession();
  const sections = useMemo(() => sectionsOf(answered), [answered]);
  const wanted = form ?? file.records.find(({ id }) => id === record)?.kind;
  const [chosen, setChosen] = useState<CasePart>('summary');
  const [undo, setUndo] = useState<string>();
  const [saved, setSaved] = useState<string>();
  const [adding, setAdding] = useState(false);
  const [attaching, setAttaching] = useState<{ readonly about: ShownRecord | undefined }>();
  const current = sections.find(({ section }) => section === chosen);
  const part: CasePart = current?.section ?? 'summary';

  // A form or record that the route names opens its section, wherever one came from.
  useEffect(() => {
    if (wanted !== undefined) setChosen(sectionOf(wanted) ?? 'summary');
  }, [wanted]);

  /** `next` undefined: the section that is open then, which may be another than when somebody saved or discarded. */
  const read = (next: CasePart | undefined, focus?: string) => {
    if (next !== undefined) setChosen(next);
    replaceRoute({ screen: 'case', caseId, ...(focus === undefined ? {} : { record: focus }) });
  };
  const close = () => {
    read(undefined);
    place.current?.focus({ preventScroll: true });
  };
  const write = (kind: string, id?: string) => {
    const begun = file.drafts.some(({ kind: of, record: changed }) => of === kind && changed === null);
    if (kind === 'danger-answer' && id === undefined && !begun) return writeDanger();
    replaceRoute({ screen: 'case', caseId, form: kind, ...(id === undefined ? {} : { record: id }) });
  };
  /** What became of a danger is said of those that are open; where none is, one is noted. */
  const writeDanger = () => {
    const { answering, answerable } = dangerActs(file);
    if (answering) askDanger({ ...file.row, dangers: answerable });
    else noteDanger(file.row);
  };
  const ask = () => replaceRoute({ screen: 'case', caseId, ...ASKING });
  const parts: readonly CasePart[] = ['summary', ...sections.map(({ section }) => section)];
  const openPartAt = (at: number) => {
    const wantedPart = parts[at];
    if (wantedPart === undefined) return;
    read(wantedPart);
    place.current?.focus({ preventScroll: true });
  };
  const move = (step: number) => openPartAt((parts.indexOf(part) + step + parts.length) % parts.length);
  useKeys({
    nextSection: () => move(1),
    previousSection: () => move(-1),
    newRecord: () => setAdding(true),
    ...(file.mayAttach ? { attach: () => setAttaching({ about: recordInFocus(file) }) } : {}),
    ...(dangerActs(file).noting ? { noteDanger: () => noteDanger(file.row) } : {}),
    // In a form a digit is an answer.
    ...(form === undefined ? { tab: (digit: string) => openPartAt(Number(digit) - 1) } : {}),
  });

  const takeBack = async (token: string) => {
    const undone = await waymark.records.undo({ undo: token });
    setUndo(undefined);
    if (undone.file !== null) onFile(undone.file);
    showSaved('undone');
  };
  const onSaved = (next: CaseFile, token: string, written?: string) => {
    onFile(next);
    if (filling?.kind === 'consent') forgetTextShown();
    setUndo(token);
    setSaved(written);
    showSaved('saved', () => takeBack(token));
    read(undefined, written);
    if (written === undefined) place.current?.focus({ preventScroll: true });
  };

  const onDraft = useCallback((id: string, draft: Draft | null) => {
    const wasThere = typed.current.get(id) != null;
    typed.current.set(id, draft);
    if (!wasThere || draft === null) drawAgain();
  }, []);
  // What another office wrote is read and not changed.
  const isTheirs = file.records.some(({ id, own }) => id === record && !own);
  const asked = form === undefined || isTheirs ? undefined : FORMS.get(form);
  const { office, questions } = answered.ownQuestions;
  const filling = useMemo(() => asked && withOwnQuestions(asked, questions, office), [asked, questions, office]);
  const changing =
    filling?.many === false
      ? ownRecord(file.records, filling.kind)
      : file.records.find(({ id, own }) => own && id === record);
  const head = (
    <>
      <CaseHeader
        {...{ file, onFile, adding }}
        onAttach={file.mayAttach ? () => setAttaching({ about: undefined }) : undefined}
        onWrite={write}
        onAsk={file.asksOffice === null ? undefined : ask}
        onAdding={setAdding}
        onUndo={undo === undefined ? undefined : () => void act.run(() => takeBack(undo))}
      />
      <DangerStrip file={file} isTold={station.kind === 'headquarters' && !file.mayWrite.includes('danger-answer')} />
      <MayNotLine file={file} />
    </>
  );
  return (
    <CaseTabs sections={sections} drafts={file.drafts} part={part} onOpen={read} head={head}>
      <div ref={place} tabIndex={-1} className={styles.case}>
        <NoNotice file={file} />
        <KeepingNotice file={file} onFile={onFile} />
        {attaching !== undefined && (
          <AttachDialog file={file} about={attaching.about} onAdded={onSaved} onClose={() => setAttaching(undefined)} />
        )}
        {file.openedForReason && <OpenedForReason />}
        <Refused refusal={act.refusal} />
        {filling !== undefined && file.mayWrite.includes(filling.kind) ? (
          <div className={styles.panel}>
            <RecordForm
              key={`${filling.kind} ${changing?.id ?? 'new'} ${asks ?? ''}`}
              file={file}
              form={filling}
              record={changing}
              question={question}
              begins={(asks && file.asksOffice) ?? beginsWith(file, filling.kind)}
              onFile={onFile}
              onDraft={onDraft}
              onSaved={onSaved}
              onClose={close}
            />
          </div>
        ) : current === undefined ? (
          <Summary
            file={file}
            onFile={onFile}
            onWrite={write}
            onRecord={(section, id) => read(section ?? 'summary', id)}
          />
        ) : (
          <div className={styles.panel}>
            <SectionReading
              file={file}
              section={current}
              shown={record}
              saved={record !== undefined && record === saved}
              onWrite={write}
              onFile={onFile}
              onWithdrawn={onSaved}
            />
          </div>
        )}
      </div>
    </CaseTabs>
  );
}

/** The record that has the focus, where a picture may be added to it. */
function recordInFocus({ records }: CaseFile): ShownRecord | undefined {
  const id = document.activeElement?.closest('[data-record]')?.getAttribute('data-record');
  return records.find((record) => record.id === id && record.mayAttach === true);
}

function OpenedForReason() {
  const say = useText('case');
  return (
    <p role="status" className={styles.toRead}>
      {say('openedForReason')}
    </p>
  );
}

/** The file with what was typed since it was opened: forms left half filled are gone on with, not begun again. */
function withDrafts(file: CaseFile, kept: ReadonlyMap<string, Draft | null>): CaseFile {
  if (kept.size === 0) return file;
  const typed = [...kept.values()].filter((draft) => draft !== null);
  return { ...file, drafts: [...typed, ...file.drafts.filter(({ id }) => !kept.has(id))] };
}

/** What a new record begins with: a consent, with the text that was printed for it. */
function beginsWith({ begins, row }: CaseFile, kind: string): Body | undefined {
  const shown = kind === 'consent' ? beginsWithText(row.caseId) : undefined;
  return shown === undefined ? begins[kind] : { ...begins[kind], ...shown };
}
