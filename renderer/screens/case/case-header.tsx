import { Button } from '@mantine/core';
import { IconEye, IconPlus } from '@tabler/icons-react';
import { codeLabel } from '../../../db/codebook/lists/index.ts';
import type { CaseFile } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { worldOptions } from '../../components/answers/world-options.ts';
import { notice } from '../../components/notice.tsx';
import { Refused } from '../../components/refused.tsx';
import { FlagMark, StageMark } from '../../components/stage-and-flag-badges.tsx';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { useLanguage } from '../../state/language.ts';
import { go } from '../../state/route.ts';
import { CaseState } from '../cases/case-state.tsx';
import { useHeldNames } from '../cases/names-while-key-held.ts';
import { CaseActions } from './case-actions.tsx';
import styles from './case-header.module.css';

interface CaseHeaderProps {
  readonly file: CaseFile;
  readonly onFile: (file: CaseFile) => void;
}

/** Flags that must not be overlooked, wherever in the file one is. */
const ALERTS: ReadonlySet<string> = new Set([
  'may-be-under-18',
  'whereabouts-unknown',
  'emergency-consent',
  're-trafficked',
]);

/** Reference, what the role may see of the name, age, alerts, and what can be done with the case as a whole. */
export function CaseHeader({ file, onFile }: CaseHeaderProps) {
  const say = useText('case');
  const { row } = file;
  const { shown, hold } = useHeldNames();
  const language = useLanguage((state) => state.language);
  const countries = worldOptions('country', language);
  const nationality = row.nationality.map((code) => countries.find(({ value }) => value === code)?.label ?? code);
  const band = row.ageGroup === null ? undefined : codeLabel('age-band', row.ageGroup);
  const ageGroup = band?.[language] ?? row.ageGroup;
  const alerts = row.flags.filter(({ flag }) => ALERTS.has(flag));
  const mayBeMinor = row.minor && !alerts.some(({ flag }) => flag === 'may-be-under-18');
  return (
    <header className={styles.header}>
      <h1 className={styles.reference} tabIndex={-1}>
        {row.kind === 'anonymous' ? say('anonymous') : row.reference}
      </h1>
      {row.initials !== null && (
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
              <IconEye size={16} stroke={1.7} aria-hidden />
            </button>
          )}
        </span>
      )}
      <span className={styles.facts}>{[ageGroup, ...nationality].filter(Boolean).join(' · ')}</span>
      <StageMark stage={row.stage} />
      {alerts.map((flag) => (
        <FlagMark key={flag.flag} flag={flag} short />
      ))}
      {mayBeMinor && <FlagMark flag={{ flag: 'may-be-under-18', since: null }} short />}
      <span className={styles.state}>
        <CaseState row={row} />
      </span>
      <span className={styles.actions}>
        {file.mayWrite.includes('intake') && !file.openedForReason && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => go({ screen: 'first-contact', into: row.caseId })}
          >
            {say('addContact')}
          </Button>
        )}
        {file.mayReopen && <Reopen caseId={row.caseId} onFile={onFile} />}
        <CaseActions file={file} onFile={onFile} />
      </span>
    </header>
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
      };
      notice(say('reopened'), () => void act.run(takeBack));
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
