import { Button, Modal } from '@mantine/core';
import { IconRotateClockwise, IconZoomIn, IconZoomOut, IconZoomReset } from '@tabler/icons-react';
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
  readonly scan: ShownRecord;
  readonly name: string;
  readonly onClose: () => void;
}

const STEP = 1.5;
const LARGEST = 6;

/** A picture inside the window: larger and smaller, turned, by keys; it is written nowhere. */
export function PictureDialog({ caseId, scan, name, onClose }: PictureDialogProps) {
  const say = useText('case');
  const common = useText('common');
  useFocusBack();
  const { station, id } = scan;
  const { answer, refusal } = useAsked(`picture ${station} ${id}`, () =>
    waymark.records.picture({ caseId, station, id }),
  );
  const [zoom, setZoom] = useState(1);
  const [turned, setTurned] = useState(0);
  const acts = {
    larger: () => setZoom((before) => Math.min(LARGEST, before * STEP)),
    smaller: () => setZoom((before) => Math.max(1, before / STEP)),
    fit: () => setZoom(1),
    turn: () => setTurned((before) => (before + 1) % 4),
  };
  const keys: Readonly<Record<string, () => void>> = {
    '+': acts.larger,
    '=': acts.larger,
    '-': acts.smaller,
    '0': acts.fit,
    r: acts.turn,
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
        {answer !== undefined && (
          <Shown picture={answer} alt={name} turned={turned} width={zoom === 1 ? undefined : `${zoom * 100}%`} />
        )}
      </section>
    </Modal>
  );
}
