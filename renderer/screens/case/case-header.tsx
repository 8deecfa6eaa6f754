import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconCopy, IconEye, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { FORMS } from '../../../db/codebook/forms/index.ts';
import { codeLabel } from '../../../db/codebook/lists/index.ts';
import { shownReference } from '../../../db/codebook/short-reference.ts';
import type { CaseFile } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { nameOf } from '../../components/answers/options.ts';
import { useWords } from '../../components/answers/words.ts';
import { worldOptions } from '../../components/answers/world-options.ts';
import { ariaKeys, KeyHint } from '../../components/key-hint.tsx';
import { NewTask } from '../../components/new-task.tsx';
import { Refused } from '../../components/refused.tsx';
import { byUrgency, FlagMark } from '../../components/stage-and-flag-badges.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { noteDanger } from '../../state/danger.ts';
import { useLanguage } from '../../state/language.ts';
import { go } from '../../state/route.ts';
import { showSaved } from '../../state/saved.ts';
import { useHeldNames } from '../cases/names-while-key-held.ts';
import { CaseActions } from './case-actions.tsx';
import styles from './case-header.module.css';
import { dangerActs } from './danger-acts.ts';

interface CaseHeaderProps {
  readonly file: CaseFile;
  readonly onFile: (file: CaseFile) => void;
  readonly onWrite: (kind: string) => void;
  /** Asks the office that looks after the person; undefined where there is no such office to ask. */
  readonly onAsk: (() => void) | undefined;
  /** What may be added, while its list is open: Alt+N opens it. */
  readonly adding: boolean;
  readonly onAdding: (adding: boolean) => void;
  /** Takes the last save back, as long as it is the last. */
  readonly onUndo: (() => void) | undefined;
  /** Adds a scan or photo to the case; undefined where none may be added. */
  readonly onAttach: (() => void) | undefined;
}

/** Badges beside the name: the most urgent; all of them stand in the summary. */
const BADGES = 2;

/** The person first, as far as the role may see: initials, age, nationality; then the reference, and what can be done with the case as a whole. */
export function CaseHeader({ file, onFile, onWrite, onAsk, adding, onAdding, onUndo, onAttach }: CaseHeaderProps) {
  const say = useText('case');
  const { row } = file;
  const flags = byUrgency(flagsOf(file));
  const facts = useFacts(file);
  return (
    <header className={styles.header}>
      <div className={styles.person}>
        <Named file={file} />
        {facts.length > 0 && <span className={styles.facts}>{facts.join(' · ')}</span>}
        {flags.slice(0, BADGES).map((flag) => (
          <FlagMark key={flag.flag} flag={flag} short />
        ))}
        {flags.length > BADGES && (
          <span className={styles.facts}>{say('moreFlags', { count: flags.length - BADGES })}</span>
        )}
      </div>
      <div className={styles.case}>
        <h1 className={styles.reference} tabIndex={-1}>
          {row.kind === 'anonymous' ? say('anonymous') : shownReference(row)}
        </h1>
        {row.reference !== '' && <CopyReference reference={row.reference} />}
        <span className={styles.facts}>{useOpening(file).join(' · ')}</span>
      </div>
      <span className={styles.actions}>
        <Add file={file} onWrite={onWrite} onAsk={onAsk} onAttach={onAttach} shown={adding} onShown={onAdding} />
        {file.offersLinkedCase && <LinkedCase caseId={row.caseId} />}
        {file.mayReopen && <Reopen caseId={row.caseId} onFile={onFile} />}
        <CaseActions file={file} onFile={onFile} onAsk={onAsk} onUndo={onUndo} />
      </span>
    </header>
  );
}

/** A child is told from whatever the flags say: it protects. */
function flagsOf({ row }: CaseFile): CaseFile['row']['flags'] {
  const isTold = row.flags.some(({ flag }) => flag === 'may-be-under-18');
  return row.minor && !isTold ? [{ flag: 'may-be-under-18', since: null }, ...row.flags] : row.flags;
}

/** Initials, and the name while a key is held. */
function Named({ file: { row } }: { readonly file: CaseFile }) {
  const say = useText('case');
  const { shown, hold } = useHeldNames();
  if (row.initials === null) return null;
  return (
    <span className={styles.name}>
      <b>{shown ? (row.name ?? row.initials) : row.initials}</b>
      {row.name !== null && (
        <button
          type="button"
          className={styles.hold}
          aria-label={say('holdForName')}
          title={say('holdForName')}
          onPointerDown={() => hold(true)}
          onPointerUp={() => hold(false)}
        >
          <IconEye size={16} stroke={1.75} aria-hidden />
        </button>
      )}
    </span>
  );
}

/** Age, nationality, languages: what is needed before one speaks. */
function useFacts({ row, records }: CaseFile): readonly string[] {
  const say = useText('case');
  const formats = useFormats();
  const language = useLanguage((state) => state.language);
  const countries = worldOptions('country', language);
  const nationality = row.nationality.map((code) => countries.find(({ value }) => value === code)?.label ?? code);
  const band = row.ageGroup === null ? undefined : codeLabel('age-band', row.ageGroup);
  const spoken = records
    .filter(({ kind }) => kind === 'profile')
    .flatMap(({ body }) => (Array.isArray(body.languages) ? body.languages.map(String) : []))
    .map((code) => nameOf('languages', code, language) ?? code);
  return [
    band?.[language] ?? row.ageGroup ?? '',
    ...nationality,
    spoken.length === 0 ? '' : say('speaks', { languages: formats.list([...new Set(spoken)]) }),
  ].filter((fact) => fact !== '');
}

/** When and by which office the case was opened, and what headquarters was not sent. */
function useOpening({ records, opener, summary }: CaseFile): readonly string[] {
  const say = useText('case');
  const formats = useFormats();
  const opened = records.find(({ kind }) => kind === 'case')?.date ?? null;
  return [
    opened === null ? opener : say('openedBy', { day: formats.shortDay(opened), office: opener }),
    summary.unsent === null || summary.unsent === 0 ? '' : say('unsent', { count: summary.unsent }),
  ].filter((fact) => fact !== '');
}

function CopyReference({ reference }: { readonly reference: string }) {
  const say = useText('case');
  const act = useAct();
  return (
    <Tooltip label={say('copyReference')}>
      <ActionIcon
        size={24}
        aria-label={say('copyReference')}
        onClick={() => void act.run(async () => void (await waymark.desk.copy({ text: reference })))}
      >
        <IconCopy size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

interface AddProps extends Pick<CaseHeaderProps, 'file' | 'onWrite' | 'onAsk' | 'onAttach'> {
  readonly shown: boolean;
  readonly onShown: (shown: boolean) => void;
}

/** What may be written here: a danger first, the page of another contact, a task, then every form. */
function Add({ file, onWrite, onAsk, onAttach, shown, onShown }: AddProps) {
  const say = useText('case');
  const task = useText('today');
  const danger = useText('danger');
  const words = useWords();
  const [writesTask, setWritesTask] = useState(false);
  const { noting, answering } = dangerActs(file);
  const offered = [...FORMS.values()].filter(
    ({ kind, many }) => many && file.mayWrite.includes(kind) && (kind !== 'danger-answer' || answering),
  );
  const hasPage = file.mayWrite.includes('intake') && !file.openedForReason;
  if (offered.length === 0 && !noting) return null;
  return (
    <>
      <Menu position="bottom-end" shadow="md" opened={shown} onChange={onShown}>
        <Menu.Target>
          <Button
            size="xs"
            aria-keyshortcuts={ariaKeys('newRecord')}
            leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
            rightSection={<KeyHint of="newRecord" />}
          >
            {say('add')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {noting && (
            <Menu.Item
              leftSection={<IconAlertTriangle size={16} stroke={1.75} aria-hidden />}
              rightSection={<KeyHint of="noteDanger" />}
              aria-keyshortcuts={ariaKeys('noteDanger')}
              onClick={() => noteDanger(file.row)}
            >
              {danger('noteNow')}
            </Menu.Item>
          )}
          {hasPage && (
            <Menu.Item
              onClick={() => go({ screen: 'first-contact', into: file.row.caseId, reference: file.row.reference })}
            >
              {say('addContact')}
            </Menu.Item>
          )}
          {onAsk && <Menu.Item onClick={onAsk}>{say('askOffice')}</Menu.Item>}
          <Menu.Item onClick={() => setWritesTask(true)}>{task('task')}</Menu.Item>
          {onAttach && (
            <Menu.Item rightSection={<KeyHint of="attach" />} aria-keyshortcuts={ariaKeys('attach')} onClick={onAttach}>
              {say('attach')}
            </Menu.Item>
          )}
          {offered.map(({ kind, label }) => (
            <Menu.Item key={kind} onClick={() => onWrite(kind)}>
              {words(label)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {writesTask && <NewTask caseId={file.row.caseId} onClose={() => setWritesTask(false)} />}
    </>
  );
}

/** A case of its own for what happened again, linked to this one; it begins with a contact, where consent is asked anew. */
function LinkedCase({ caseId }: { readonly caseId: string }) {
  const say = useText('case');
  const act = useAct();
  const begin = () =>
    void act.run(async () => {
      const { caseId: into, reference } = await waymark.cases.begin({ earlier: caseId });
      go({ screen: 'first-contact', into, reference });
    });
  return (
    <>
      <Tooltip label={say('linkedCaseWhy')} multiline maw={320}>
        <Button variant="default" size="xs" loading={act.busy} onClick={begin}>
          {say('linkedCase')}
        </Button>
      </Tooltip>
      <Refused refusal={act.refusal} />
    </>
  );
}

/** Reopens in one step; what was closed and why stays written. */
function Reopen({ caseId, onFile }: { readonly caseId: string; readonly onFile: (file: CaseFile) => void }) {
  const say = useText('case');
  const act = useAct();
  const reopen = () =>
    void act.run(async () => {
      const { file, undo } = await waymark.cases.reopen({ caseId });
      onFile(file);
      const takeBack = async () => {
        const undone = await waymark.records.undo({ undo });
        if (undone.file !== null) onFile(undone.file);
        showSaved('undone');
      };
      showSaved('saved', takeBack);
    });
  return (
    <>
      <Button variant="default" size="xs" loading={act.busy} onClick={reopen}>
        {say('reopen')}
      </Button>
      <Refused refusal={act.refusal} />
    </>
  );
}
