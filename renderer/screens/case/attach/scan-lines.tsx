import { Button } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import { codeLabel } from '../../../../db/codebook/lists/index.ts';
import type { CaseFile, ShownRecord } from '../../../../preload/contract.ts';
import { useWords } from '../../../components/answers/words.ts';
import { useFormats, useText } from '../../../locales/index.ts';
import styles from './attach.module.css';
import { PictureDialog } from './picture-dialog.tsx';
import { lacksSignedPaper, scansBeside, scansOf } from './scans.ts';

interface ScanLinesProps {
  readonly file: CaseFile;
  readonly record: ShownRecord;
}

/** Of an attachment its picture, of any other record the scans that were added to it; of a signed consent also that there is none. */
export function ScanLines({ file, record }: ScanLinesProps) {
  const say = useText('case');
  if (record.kind === 'attachment') {
    return (
      <div className={styles.scans}>
        <Scan caseId={file.row.caseId} scan={record} among={scansBeside(file, record)} />
      </div>
    );
  }
  const scans = scansOf(file, record);
  if (scans.length === 0) {
    return lacksSignedPaper(file, record) ? <p className={`${styles.scans} quiet`}>{say('scanMissingPaper')}</p> : null;
  }
  return (
    <div className={styles.scans}>
      <span className={styles.label}>{say('scansOf')}</span>
      <ul>
        {scans.map((scan) => (
          <li key={`${scan.station} ${scan.id}`}>
            <Scan caseId={file.row.caseId} scan={scan} among={scans} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ScanProps {
  readonly caseId: string;
  readonly scan: ShownRecord;
  /** The scans that are turned over with it. */
  readonly among: readonly ShownRecord[];
}

/** A picture by what it is of, to be opened inside the window; or why it cannot be. */
function Scan({ caseId, scan, among }: ScanProps) {
  const say = useText('case');
  const nameOf = useScanName();
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  const { picture } = scan;
  if (picture === undefined) return null;
  if (picture.state !== 'here') {
    return <span className="quiet">{say(picture.state === 'not-kept' ? 'scanNotKept' : 'scanNotTravelled')}</span>;
  }
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPhoto size={16} stroke={1.75} aria-hidden />}
        data-picture={scan.id}
        title={say('scanOpen')}
        onClick={() => setOpen(true)}
      >
        {`${nameOf(scan)} · ${formats.bytes(picture.size)}`}
      </Button>
      {open && (
        <PictureDialog
          caseId={caseId}
          scans={among.filter((other) => other.picture?.state === 'here')}
          opened={scan}
          nameOf={nameOf}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

/** What a scan is called: what it is of, and what was noted with it. */
function useScanName(): (scan: ShownRecord) => string {
  const say = useText('case');
  const words = useWords();
  return ({ body }) => {
    const label = typeof body.of === 'string' ? codeLabel('attachment-of', body.of) : undefined;
    const note = typeof body.note === 'string' ? body.note : '';
    return [label === undefined ? say('attach') : words(label), note].filter((part) => part !== '').join(' · ');
  };
}
