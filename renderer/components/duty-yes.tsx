import { Button, Group, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { DutyYes } from '../../preload/contract.ts';
import { pressedKey } from '../keys.ts';
import { useText } from '../locales/index.ts';
import { parseTypedHour } from './answers/typed-hour.ts';

interface DutyYesFieldsProps {
  /** The act that goes on with the yes, in words. */
  readonly act: string;
  readonly busy: boolean;
  readonly onYes: (yes: DutyYes) => void;
  /** The way out without it. */
  readonly leave: string;
  readonly onLeave: () => void;
}

/** Who on duty said that it goes on although two meet who are to be kept apart, and at what hour. */
export function DutyYesFields({ act, busy, onYes, leave, onLeave }: DutyYesFieldsProps) {
  const say = useText('house');
  const [who, setWho] = useState('');
  const [hour, setHour] = useState('');
  const read = parseTypedHour(hour);
  const yes =
    'value' in read && read.value !== undefined && who.trim() !== ''
      ? { who: who.trim(), hour: read.value }
      : undefined;
  const goOn = () => yes && onYes(yes);
  const onKeyDown = (event: KeyboardEvent) => {
    if (pressedKey(event) !== 'Enter') return;
    event.preventDefault();
    goOn();
  };
  return (
    <Group gap="xs" align="end">
      <TextInput
        size="xs"
        label={say('whoSaidYes')}
        maxLength={80}
        autoComplete="off"
        autoFocus
        value={who}
        onKeyDown={onKeyDown}
        onChange={(event) => setWho(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        w={88}
        label={say('atHour')}
        placeholder="02:10"
        maxLength={5}
        autoComplete="off"
        value={hour}
        onKeyDown={onKeyDown}
        onChange={(event) => setHour(event.currentTarget.value)}
      />
      <Button size="xs" color="clay" loading={busy} disabled={yes === undefined} onClick={goOn}>
        {act}
      </Button>
      <Button size="xs" variant="default" onClick={onLeave}>
        {leave}
      </Button>
    </Group>
  );
}
