import { Button } from '@mantine/core';
import { useKeys } from '../../keys.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { ariaKeys, KeyHint } from '../key-hint.tsx';
import type { AsBefore } from './as-before.ts';
import styles from './form-view.module.css';

/** What the last time said, one key away: how many answers, and of which day. */
export function AsBeforeLine({ before, onTake }: { readonly before: AsBefore; readonly onTake: () => void }) {
  const say = useText('answers');
  const formats = useFormats();
  useKeys({ asBefore: onTake });
  const days = [...new Set([before.days.at(0), before.days.at(-1)])].flatMap((day) => day ?? []).map(formats.day);
  const count = Object.keys(before.answers).length;
  return (
    <p className={styles.asBefore}>
      <Button
        variant="default"
        size="compact-sm"
        aria-keyshortcuts={ariaKeys('asBefore')}
        rightSection={<KeyHint of="asBefore" />}
        onClick={onTake}
      >
        {say('asBefore')}
      </Button>
      <span className="quiet">
        {say('asBeforeOf', { count, day: days.length === 0 ? say('undated') : days.join(' – ') })}
      </span>
    </p>
  );
}
