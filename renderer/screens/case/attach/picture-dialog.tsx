import { Button, Modal } from '@mantine/core';
import {
  IconChevronLeft,
  IconChevronRight,
  IconRotateClockwise,
  IconZoomIn,
  IconZoomOut,
  IconZoomReset,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { ShownRecord } from '../../../../preload/contract.ts';
import { waymark } from '../../../calls.ts';
import { useChoiceKeys } from '../../../components/choice-keys.ts';
import keyStyles from '../../../components/key-hint.module.css';
import { Refused } from '../../../components/refused.tsx';
import { useFocusBack } from '../../../components/use-focus-back.ts';
import { useText } from '../../../locales/index.ts';
import { useAsked } from '../../../state/asked.ts';
import styles from './attach.module.css';
import { Shown } from './shown.tsx';

interface PictureDialogProps {
  readonly caseId: string;
  /** Those that can be turned over, in their order. */
  readonly scans: readonly ShownRecord[];
  /** The one of them that is opened. */
  readonly opened: ShownRecord;
  readonly nameOf: (scan: ShownRecord) => string;
  readonly onClose: () => void;
}

const STEP = 1.5;
const LARGEST = 6;

/** A picture inside the window: larger and smaller, turned, and the pages beside it, by keys; it is written nowhere. */
export function PictureDialog({ caseId, scans, opened, nameOf, onClose }: PictureDialogProps) {
  const say = useText('case');
  const common = useText('common');
  useFocusBack();
  const [at, setAt] = useState(Math.max(0, scans.indexOf(opened)));
  const scan = scans[at] ?? opened;
  const { station, id } = scan;
  const name = nameOf(scan);
  const { answer, refusal, asking } = useAsked(`picture ${station} ${id}`, () =>
    waymark.records.picture({ caseId, station, id }),
  );
  const [zoom, setZoom] = useState(1);
  const [turned, setTurned] = useState(0);
  const acts = {
    larger: () => setZoom((before) => Math.min(LARGEST, before * STEP)),
    smaller: () => setZoom((before) => Math.max(1, before / STEP)),
    fit: () => setZoom(1),
    turn: () => setTurned((before) => (before + 1) % 4),
    before: () => setAt((before) => Math.max(0, before - 1)),
    next: () => setAt((before) => Math.min(scans.length - 1, before + 1)),
  };
  const keys: Readonly<Record<string, () => void>> = {
    '+': acts.larger,
    '=': acts.larger,
    '-': acts.smaller,
    '0': acts.fit,
    r: acts.turn,
    ...(scans.length > 1 ? { p: acts.before, n: acts.next } : {}),
  };
  useChoiceKeys((pressed) => {
    const act = keys[pressed];
    act?.();
    return act !== undefined;
  });
  const buttons = [
    ['pictureLarger', '+', IconZoomIn, acts.larger],
    ['pictureSmaller', '-', IconZoomOut, acts.smaller],
    ['pictureFit', '0', IconZoomReset, acts.fit],
    ['pictureTurn', 'R', IconRotateClockwise, acts.turn],
    ...(scans.length > 1
      ? ([
          ['pictureBefore', 'P', IconChevronLeft, acts.before],
          ['pictureNext', 'N', IconChevronRight, acts.next],
        ] as const)
      : []),
  ] as const;
  return (
    <Modal opened onClose={onClose} fullScreen title={name} closeButtonProps={{ 'aria-label': common('close') }}>
      <div className={styles.bar}>
        {buttons.map(([word, key, Icon, act]) => (
          <Button
            key={word}
            size="compact-sm"
            variant="default"
            aria-keyshortcuts={key}
            leftSection={<Icon size={16} stroke={1.75} aria-hidden />}
            rightSection={
              <kbd className={keyStyles.key} aria-hidden>
                {key}
              </kbd>
            }
            onClick={act}
          >
            {say(word)}
          </Button>
        ))}
      </div>
      <Refused refusal={refusal} />
      <section
        className={styles.page}
        data-whole={zoom === 1 || undefined}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is larger than the window is moved by the keyboard
        tabIndex={0}
        data-autofocus
        aria-label={name}
      >
        {answer !== undefined && !asking && (
          <Shown picture={answer} alt={name} turned={turned} width={zoom === 1 ? undefined : `${zoom * 100}%`} />
        )}
      </section>
    </Modal>
  );
}
