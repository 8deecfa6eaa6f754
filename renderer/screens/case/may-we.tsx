import { IconBan, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { GATE_LABELS } from '../../../db/codebook/gate-labels.ts';
import type { CaseFile, Gate } from '../../../preload/contract.ts';
import { useWords } from '../../components/answers/words.ts';
import { useSentence } from '../../components/sentence.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { Block } from './block.tsx';
import styles from './may-we.module.css';

/** What must be there before anything is decided for a child is not asked of an adult. */
function gatesShown({ gates, row }: Pick<CaseFile, 'gates' | 'row'>): readonly Gate[] {
  return gates.filter(({ gate }) => gate !== 'child' || row.minor);
}

/** What may be done, in one line; what may not has a line of its own, whose sentences open. Those of the next step stand open. */
export function MayWe({ file }: { readonly file: CaseFile }) {
  const say = useText('case');
  const gates = gatesShown(file);
  if (gates.length === 0) return null;
  return (
    <Block title={say('gates')}>
      <GateLines gates={gates} open={file.summary.nextGates} />
    </Block>
  );
}

interface GateLinesProps {
  readonly gates: readonly Gate[];
  /** Those whose sentences stand open; without it all. */
  readonly open?: readonly Gate['gate'][];
}

/** Gates at which nothing is missing in one line, each other one with its sentences. */
export function GateLines({ gates, open }: GateLinesProps) {
  const words = useWords();
  const allowed = gates.filter(({ missing }) => missing.length === 0);
  // What stands over an allowed gate, because somebody decided to go on all the same, is still to be seen to.
  const told = gates.filter(({ missing }) => missing.length > 0);
  return (
    <>
      {allowed.length > 0 && (
        <ul className={styles.allowed}>
          {allowed.map(({ gate }) => (
            <li key={gate}>
              <IconCheck size={16} stroke={1.75} aria-hidden />
              {words(GATE_LABELS[gate])}
            </li>
          ))}
        </ul>
      )}
      {told.length > 0 && (
        <ul className={styles.closed}>
          {told.map((gate) => (
            <Told key={gate.gate} gate={gate} open={open === undefined || open.includes(gate.gate)} />
          ))}
        </ul>
      )}
    </>
  );
}

function Told({ gate: { gate, allowed, missing }, open }: { readonly gate: Gate; readonly open: boolean }) {
  const say = useText('case');
  const words = useWords();
  const sentence = useSentence();
  const [shown, setShown] = useState(open);
  return (
    <li data-gate={gate} data-allowed={allowed}>
      <button type="button" className={styles.why} aria-expanded={shown} onClick={() => setShown(!shown)}>
        {allowed ? <IconCheck size={16} stroke={1.75} aria-hidden /> : <IconBan size={16} stroke={1.75} aria-hidden />}
        <span className={styles.gate}>
          {say(allowed ? 'gateAllowed' : 'gateClosed', { gate: words(GATE_LABELS[gate]) })}
        </span>
        <span className={styles.ask}>{say(shown ? 'whyLess' : 'why')}</span>
      </button>
      {shown &&
        missing.map(({ code, places }) => (
          <p key={`${code} ${places.line ?? ''}`} className={styles.missing}>
            {sentence(code, places)}
          </p>
        ))}
    </li>
  );
}

/** Where the column of blocks lies below what is in sight: what may not be done, in one line. */
export function MayNotLine({ file }: { readonly file: CaseFile }) {
  const say = useText('case');
  const words = useWords();
  const formats = useFormats();
  const closed = gatesShown(file).filter(({ allowed }) => !allowed);
  if (closed.length === 0) return null;
  return (
    <p className={styles.line} data-may-not>
      <IconBan size={16} stroke={1.75} aria-hidden />
      {say('notAllowedYet', { gates: formats.list(closed.map(({ gate }) => words(GATE_LABELS[gate]))) })}
    </p>
  );
}
