import type { Section } from '../../../db/codebook/types.ts';
import type { CaseFile } from '../../../preload/contract.ts';
import { Acceptance } from './acceptance.tsx';
import { Agreed } from './agreed.tsx';
import { Loosenings } from './loosenings.tsx';
import { MayWe } from './may-we.tsx';
import { Now } from './now.tsx';
import { Reach } from './reach.tsx';
import styles from './summary.module.css';
import { Tellings } from './tellings.tsx';
import { WasDone } from './was-done.tsx';
import { Tried, Where, Who } from './where-and-who.tsx';

export interface SummaryProps {
  readonly file: CaseFile;
  readonly onFile: (file: CaseFile) => void;
  /** Opens a form, to change a record of it or to write a new one. */
  readonly onWrite: (kind: string, record?: string) => void;
  readonly onRecord: (section: Section | undefined, record: string) => void;
}

/** What a colleague takes over from in half a minute. A block for which there is nothing to see is not drawn. */
export function Summary({ file, onFile, onWrite, onRecord }: SummaryProps) {
  return (
    <div className={styles.summary} data-summary>
      <div className={styles.asked}>
        <Acceptance file={file} onFile={onFile} />
        <Loosenings file={file} onFile={onFile} />
        <Tellings file={file} onFile={onFile} />
      </div>
      <div className={styles.main}>
        <div className={styles.now}>
          <Now file={file} onWrite={onWrite} />
        </div>
        <div className={styles.reach}>
          <Reach file={file} onWrite={onWrite} />
        </div>
        <div className={styles.done}>
          <WasDone file={file} onRecord={onRecord} />
        </div>
      </div>
      <div className={styles.side}>
        <div className={styles.agreed}>
          <Agreed file={file} onWrite={onWrite} />
        </div>
        <div className={styles.may}>
          <MayWe file={file} />
        </div>
        <div className={styles.where}>
          <Where file={file} onRecord={onRecord} />
        </div>
        <div className={styles.who}>
          <Who file={file} />
        </div>
        <div className={styles.who}>
          <Tried file={file} />
        </div>
      </div>
    </div>
  );
}
