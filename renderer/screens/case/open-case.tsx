import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { FORMS } from '../../../db/codebook/forms/index.ts';
import type { Section } from '../../../db/codebook/types.ts';
import type { CaseFile, Draft } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { notice } from '../../components/notice.tsx';
import { Refused } from '../../components/refused.tsx';
import { useKeys } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { replaceRoute } from '../../state/route.ts';
import { showSaved } from '../../state/saved.ts';
import { Acceptance } from './acceptance.tsx';
import styles from './case.module.css';
import { CaseHeader } from './case-header.tsx';
import { CaseSide } from './case-side.tsx';
import { Loosenings } from './loosenings.tsx';
import { NoNotice } from './no-notice.tsx';
import { RecordForm } from './record-form.tsx';
import { SectionList } from './section-list.tsx';
import { SectionReading } from './section-reading.tsx';
import { ownRecord, sectionOf, sectionsOf } from './section-state.ts';
import { Tellings } from './tellings.tsx';

interface OpenCaseProps {
  readonly file: CaseFile;
  readonly record: string | undefined;
  readonly form: string | undefined;
  readonly onFile: (file: CaseFile) => void;
}

/** The open case: sections at the left, the open one in the middle, where it stands at the right. */
export function OpenCase({ file: answered, record, form, onFile }: OpenCaseProps) {
  const say = useText('case');
  const act = useAct();
  const middle = useRef<HTMLDivElement>(null);
  const [kept, setKept] = useState<ReadonlyMap<string, Draft | null>>(new Map());
  const file = useMemo(() => withDrafts(answered, kept), [answered, kept]);
  const { caseId } = file.row;
  const sections = useMemo(() => sectionsOf(answered), [answered]);
  const wanted = form ?? file.records.find(({ id }) => id === record)?.kind;
  const [chosen, setChosen] = useState<Section>();
  const [undo, setUndo] = useState<string>();
  const current = sections.find(({ section }) => section === chosen) ?? sections[0];

  // A form or record that the route names opens its section, wherever one came from.
  useEffect(() => {
    if (wanted !== undefined) setChosen(sectionOf(wanted));
  }, [wanted]);

  const read = (section: Section | undefined, focus?: string) => {
    if (section !== undefined) setChosen(section);
    replaceRoute({ screen: 'case', caseId, ...(focus === undefined ? {} : { record: focus }) });
    if (focus === undefined) middle.current?.focus({ preventScroll: true });
  };
  const write = (kind: string, id?: string) =>
    replaceRoute({ screen: 'case', caseId, form: kind, ...(id === undefined ? {} : { record: id }) });
  const move = (step: number) => {
    const at = sections.findIndex(({ section }) => section === current?.section);
    const next = sections[(at + step + sections.length) % sections.length];
    if (next !== undefined) read(next.section);
  };
  const newRecord = () => {
    const [first] =
      current?.forms.filter(
        ({ writable, form: { many }, records }) => writable && (many || !records.some(({ own }) => own)),
      ) ?? [];
    if (first !== undefined) write(first.form.kind);
  };
  useKeys({ nextSection: () => move(1), previousSection: () => move(-1), newRecord });

  const takeBack = (token: string) =>
    void act.run(async () => {
      const undone = await waymark.records.undo({ undo: token });
      setUndo(undefined);
      if (undone.file !== null) onFile(undone.file);
      notice(say('undone'));
    });
  const onSaved = (saved: CaseFile, token: string, words: string) => {
    onFile(saved);
    setUndo(token);
    showSaved('saved');
    notice(words, () => takeBack(token));
    read(undefined);
  };

  const onDraft = useCallback(
    (id: string, draft: Draft | null) => setKept((before) => new Map(before).set(id, draft)),
    [],
  );
  const filling = form === undefined ? undefined : FORMS.get(form);
  const changing =
    filling?.many === false
      ? ownRecord(file.records, filling.kind)
      : file.records.find(({ id, own }) => own && id === record);
  return (
    <div className={styles.case}>
      <CaseHeader file={file} onFile={onFile} />
      <NoNotice file={file} />
      <Acceptance file={file} onFile={onFile} />
      {file.openedForReason && (
        <p role="status" className={styles.toRead}>
          {say('openedForReason')}
        </p>
      )}
      <Loosenings file={file} onFile={onFile} />
      <Tellings file={file} onFile={onFile} />
      <Refused refusal={act.refusal} />
      <div className={styles.columns}>
        <SectionList
          sections={sections}
          current={current?.section}
          onOpen={(section) => read(section)}
          onForm={(kind) => document.getElementById(`form-${kind}`)?.scrollIntoView({ block: 'start' })}
        />
        <div className={styles.middle} ref={middle} tabIndex={-1}>
          {undo !== undefined && (
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconArrowBackUp size={15} aria-hidden />}
              className={styles.undo ?? ''}
              onClick={() => takeBack(undo)}
            >
              {say('undoSave')}
            </Button>
          )}
          {filling !== undefined && file.mayWrite.includes(filling.kind) ? (
            <RecordForm
              key={`${filling.kind} ${changing?.id ?? 'new'}`}
              file={file}
              form={filling}
              record={changing}
              onFile={onFile}
              onDraft={onDraft}
              onSaved={(saved, token) => onSaved(saved, token, say('saved'))}
              onClose={() => read(undefined)}
            />
          ) : (
            current !== undefined && (
              <SectionReading
                file={file}
                section={current}
                shown={record}
                onWrite={write}
                onFile={onFile}
                onWithdrawn={(saved, token) => onSaved(saved, token, say('withdrawn'))}
              />
            )
          )}
        </div>
        <CaseSide
          file={file}
          onRecord={(kind, id) => read(sectionOf(kind), id)}
          onDraft={(kind, id) => write(kind, id ?? undefined)}
        />
      </div>
    </div>
  );
}

/** The file with what was typed since it was opened: forms left half filled are gone on with, not begun again. */
function withDrafts(file: CaseFile, kept: ReadonlyMap<string, Draft | null>): CaseFile {
  if (kept.size === 0) return file;
  const typed = [...kept.values()].filter((draft) => draft !== null);
  return { ...file, drafts: [...typed, ...file.drafts.filter(({ id }) => !kept.has(id))] };
}
