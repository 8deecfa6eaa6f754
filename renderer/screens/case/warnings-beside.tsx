import { IconAlertTriangle } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { CaseFile } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { Refused } from '../../components/refused.tsx';
import { useSentence } from '../../components/sentence.ts';
import { pressedKey } from '../../keys.ts';
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
  const { caseId } = file.row;
  const about = file.warnings.filter((warning) => warning.kind === kind && warning.question === question);
  return about
    .filter(({ answered }) => !answered)
    .map(({ code }) => <AskedWarning key={code} {...{ caseId, code, kind, question, onFile }} />);
}

interface AskedWarningProps {
  readonly caseId: string;
  readonly code: string;
  readonly kind: string;
  readonly question: string;
  readonly onFile: (file: CaseFile) => void;
}

/** A warning whose reason is kept at once, and which the case does not ask again. */
export function AskedWarning({ caseId, code, kind, question, onFile }: AskedWarningProps) {
  const act = useAct();
  const answer = (reason: string) =>
    void act.run(async () => onFile(await waymark.records.answerWarning({ caseId, code, kind, question, reason })));
  return <WarningLine code={code} busy={act.busy} refusal={act.refusal} onReason={answer} />;
}

interface WarningLineProps {
  readonly code: string;
  /** True where nothing can be saved as it is. */
  readonly blocks?: boolean;
  /** The reason that was chosen and is kept with the next save. */
  readonly chosen?: string | undefined;
  readonly busy?: boolean;
  readonly refusal?: ReturnType<typeof useAct>['refusal'];
  /** Left out where it must be mended: then there is no reason to give. */
  readonly onReason?: ((reason: string) => void) | undefined;
}

/** What does not fit, in words, and the reasons for leaving it so, each on a digit. */
export function WarningLine({ code, blocks = false, chosen, busy = false, refusal, onReason }: WarningLineProps) {
  const say = useText('answers');
  const sentence = useSentence();

  function onKeyDown(event: KeyboardEvent<HTMLFieldSetElement>) {
    const reason = REASONS[Number(pressedKey(event)) - 1];
    if (reason === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    onReason?.(reason);
  }

  return (
    <div className={`warning-line ${styles.warning}`} data-blocks={blocks || undefined} data-warning={code}>
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      <div>
        <p role={blocks ? 'alert' : 'status'}>{sentence(code)}</p>
        {onReason !== undefined && (
          <fieldset className={styles.reasons} aria-label={say('warningReason')} onKeyDown={onKeyDown}>
            <span className={styles.because}>{say('warningReason')}</span>
            {REASONS.map((reason, index) => (
              <button
                key={reason}
                type="button"
                disabled={busy}
                aria-pressed={chosen === undefined ? undefined : chosen === reason}
                onClick={() => onReason(reason)}
              >
                <kbd aria-hidden>{index + 1}</kbd>
                {say(`reason-${reason}`)}
              </button>
            ))}
          </fieldset>
        )}
        {refusal !== undefined && <Refused refusal={refusal} />}
      </div>
    </div>
  );
}
