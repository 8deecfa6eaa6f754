import { Button, Group } from '@mantine/core';
import {
  IconCopy,
  IconFileSpreadsheet,
  IconFileTypeCsv,
  IconFileTypePdf,
  IconFileTypePng,
  IconFileTypeSvg,
  IconPrinter,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { TableFile } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { localToday } from '../../components/answers/today.ts';
import { notice } from '../../components/notice.tsx';
import { Refused } from '../../components/refused.tsx';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import styles from './statistics.module.css';

/** How something leaves, in the order of the buttons; each name is also that of its button. */
const ICONS = {
  copy: IconCopy,
  pdf: IconFileTypePdf,
  print: IconPrinter,
  xlsx: IconFileSpreadsheet,
  csv: IconFileTypeCsv,
  svg: IconFileTypeSvg,
  png: IconFileTypePng,
} as const;
type Way = keyof typeof ICONS;
const WAYS = Object.keys(ICONS).filter((one): one is Way => Object.hasOwn(ICONS, one));

/** For what a dialog asks where a file of each kind goes. */
const PURPOSE = { csv: 'table', xlsx: 'spreadsheet', svg: 'picture', png: 'image' } as const satisfies Record<
  TableFile | 'png',
  string
>;

/** Where a table or its picture goes, as somebody chooses; null where they closed the dialog. */
export function useChosenFile(): (as: keyof typeof PURPOSE) => ReturnType<typeof waymark.desk.chooseSave> {
  const say = useText('statistics');
  return (as) =>
    waymark.desk.chooseSave({ purpose: PURPOSE[as], name: `${say('fileName', { day: localToday() })}.${as}` });
}

/** Each answers what is said once it has left, null where somebody closed the dialog. */
export type Sending = Partial<Record<Way, () => Promise<string | null>>>;

interface WaysOutProps {
  /** The ways there are. */
  readonly send: Sending;
  readonly disabled: boolean;
  /** What it means that it leaves. */
  readonly why: string;
  readonly onLeft: () => void;
  /** What is chosen before. */
  readonly children: ReactNode;
}

/** The buttons by which something is registered and leaves, beside what is chosen before. */
export function WaysOut({ send, disabled, why, onLeft, children }: WaysOutProps) {
  const say = useText('statistics');
  const act = useAct();
  const leave = (sending: () => Promise<string | null>) =>
    void act.run(async () => {
      try {
        const done = await sending();
        if (done !== null) notice(done);
      } finally {
        // What was registered stays so, also where nobody printed it or nothing could be written then.
        onLeft();
      }
    });
  return (
    <>
      <Group align="flex-end" gap="sm">
        {children}
        <Group gap="sm">
          {WAYS.map((how) => {
            const [Icon, sending] = [ICONS[how], send[how]];
            if (sending === undefined) return null;
            return (
              <Button
                key={how}
                variant="default"
                disabled={disabled}
                loading={act.busy}
                leftSection={<Icon size={16} stroke={1.75} aria-hidden />}
                onClick={() => leave(sending)}
              >
                {say(how)}
              </Button>
            );
          })}
        </Group>
      </Group>
      <p className={styles.outWhy}>{why}</p>
      <Refused refusal={act.refusal} />
    </>
  );
}
