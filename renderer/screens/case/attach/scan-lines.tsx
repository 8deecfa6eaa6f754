import { Button } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import { codeLabel } from '../../../../db/codebook/lists/index.ts';
import type { CaseFile, ShownRecord } from '../../../../preload/contract.ts';
import { useWords } from '../../../components/answers/words.ts';
import { useFormats, useText } from '../../../locales/index.ts';
import styles from './attach.module.css';
import { PictureDialog } from './picture-dialog.tsx';
import { lacksSignedPaper, scansOf } from './scans.ts';

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
        <Scan caseId={file.row.caseId} scan={record} />
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
            <Scan caseId={file.row.caseId} scan={scan} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A picture by what it is of, to be opened inside the window; or why it cannot be. */
function Scan({ caseId, scan }: { readonly caseId: string; readonly scan: ShownRecord }) {
  const say = useText('case');
  const words = useWords();
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  const { picture } = scan;
  if (picture === undefined) return null;
  if (picture.state !== 'here') {
    return <span className="quiet">{say(picture.state === 'not-kept' ? 'scanNotKept' : 'scanNotTravelled')}</span>;
  }
  const label = typeof scan.body.of === 'string' ? codeLabel('attachment-of', scan.body.of) : undefined;
  const name = label === undefined ? say('attach') : words(label);
  const note = typeof scan.body.note === 'string' ? scan.body.note : '';
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
        {[name, note, formats.bytes(picture.size)].filter((part) => part !== '').join(' · ')}
      </Button>
      {open && <PictureDialog caseId={caseId} scan={scan} name={name} onClose={() => setOpen(false)} />}
    </>
  );
}
