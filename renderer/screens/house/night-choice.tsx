import { ActionIcon, Button, Group, NativeSelect } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { addDays } from '../../../db/codebook/date.ts';
import { localToday } from '../../components/answers/today.ts';
import { useFormats, useText } from '../../locales/index.ts';

/** Nights ahead that can be chosen. */
const AHEAD = 21;

interface NightChoiceProps {
  readonly on: string;
  readonly onChoose: (day: string) => void;
}

/** Which night the screen is about: one after the other, or any of the three weeks to come. */
export function NightChoice({ on, onChoose }: NightChoiceProps) {
  const say = useText('house');
  const formats = useFormats();
  const today = localToday();
  const ahead = Array.from({ length: AHEAD + 1 }, (_, at) => addDays(today, at));
  const offered = ahead.includes(on) ? ahead : [on, ...ahead].sort();
  return (
    <Group gap="xs" wrap="nowrap">
      <ActionIcon variant="default" aria-label={say('before')} onClick={() => onChoose(addDays(on, -1))}>
        <IconChevronLeft size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
      <NativeSelect
        aria-label={say('nightToShow')}
        value={on}
        data={offered.map((day) => ({ value: day, label: say('night', { day: formats.day(day) }) }))}
        onChange={(event) => onChoose(event.currentTarget.value)}
      />
      <ActionIcon variant="default" aria-label={say('after')} onClick={() => onChoose(addDays(on, 1))}>
        <IconChevronRight size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
      <Button variant="default" size="compact-md" onClick={() => onChoose(today)}>
        {say('today')}
      </Button>
    </Group>
  );
}
