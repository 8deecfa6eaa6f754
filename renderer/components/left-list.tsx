import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { LeftCase } from '../../preload/contract.ts';
import { useFormats, useText } from '../locales/index.ts';
import { go } from '../state/route.ts';
import classes from './left-list.module.css';
import { useSentence } from './sentence.ts';

/** Cases that an act on several leaves as they are, or that a paper of several is without: each with every reason, and the way to it. Nothing where there are none. */
export function LeftList({
  left,
  says = 'left',
  onOpen,
}: {
  readonly left: readonly LeftCase[];
  /** What they have in common. */
  readonly says?: 'left' | 'notOnIt';
  /** Before a case is opened: closes what stands in the way. */
  readonly onOpen?: () => void;
}) {
  const say = useText('selected');
  const sentence = useSentence();
  const formats = useFormats();
  if (left.length === 0) return null;
  const words = ({ code, places, day }: LeftCase['why'][number]) =>
    day === null ? sentence(code, places) : `${sentence(code, places)} · ${formats.day(day)}`;
  return (
    <Alert
      color="amber"
      variant="light"
      icon={<IconInfoCircle size={16} stroke={1.75} aria-hidden />}
      title={say(says, { count: left.length })}
    >
      <ul className={classes.left}>
        {left.map(({ caseId, reference, why }) => (
          <li key={caseId}>
            <button
              type="button"
              className={`word-button ${classes.open}`}
              onClick={() => {
                onOpen?.();
                go({ screen: 'case', caseId });
              }}
            >
              {reference === null || reference === '' ? '–' : reference}
            </button>
            <ul className={classes.why}>
              {why.map((one, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two reasons may say the same of one day
                <li key={at}>{words(one)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
