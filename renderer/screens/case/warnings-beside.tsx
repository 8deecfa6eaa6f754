import { IconAlertTriangle } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { CaseFile } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { pressedKey } from '../../components/answers/pressed-key.ts';
import { Refused } from '../../components/refused.tsx';
import { useSentence } from '../../components/sentence.ts';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import styles from './warnings-beside.module.css';

/** Why a warning may be left standing; each is one key, and the case is not asked again. */
const REASONS = ['checked', 'said-so', 'papers', 'later'] as const;

interface WarningsBesideProps {
  readonly file: CaseFile;
  readonly kind: string;
  readonly question: string;
  readonly onFile: (file: CaseFile) => void;
}

/** The warnings about one saved answer that nobody has answered yet. */
export function WarningsBeside({ file, kind, question, onFile }: WarningsBesideProps) {
  const about = file.warnings.filter((warning) => warning.kind === kind && warning.question === question);
  return about
    .filter(({ answered }) => !answered)
    .map(({ code }) => <WarningLine key={code} caseId={file.row.caseId} {...{ code, kind, question, onFile }} />);
}

interface WarningLineProps {
  readonly caseId: string;
  readonly code: string;
  readonly kind: string;
  readonly question: string;
  /** True where it must be mended before anything can be saved: then there is no reason to give. */
  readonly blocks?: boolean;
  readonly onFile: (file: CaseFile) => void;
}

/** What does not fit, in words, and the reasons for leaving it so, each on a digit. */
export function WarningLine({ caseId, code, kind, question, blocks = false, onFile }: WarningLineProps) {
  const say = useText('answers');
  const sentence = useSentence();
  const act = useAct();
  const answer = (reason: string) =>
    void act.run(async () => onFile(await waymark.records.answerWarning({ caseId, code, kind, question, reason })));

  function onKeyDown(event: KeyboardEvent<HTMLFieldSetElement>) {
    const reason = REASONS[Number(pressedKey(event)) - 1];
    if (reason === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    answer(reason);
  }

  return (
    <div className={styles.warning} data-blocks={blocks || undefined} data-warning={code}>
      <IconAlertTriangle size={15} stroke={1.8} aria-hidden />
      <div>
        <p role={blocks ? 'alert' : 'status'}>{sentence(code)}</p>
        {!blocks && (
          <fieldset className={styles.reasons} aria-label={say('warningReason')} onKeyDown={onKeyDown}>
            <span className={styles.because}>{say('warningReason')}</span>
            {REASONS.map((reason, index) => (
              <button key={reason} type="button" disabled={act.busy} onClick={() => answer(reason)}>
                <kbd aria-hidden>{index + 1}</kbd>
                {say(`reason-${reason}`)}
              </button>
            ))}
          </fieldset>
        )}
        <Refused refusal={act.refusal} />
      </div>
    </div>
  );
}
