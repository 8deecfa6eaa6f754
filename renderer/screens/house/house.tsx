import { ActionIcon, Button, Group } from '@mantine/core';
import { IconBed, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { addDays } from '../../../db/codebook/date.ts';
import { waymark } from '../../calls.ts';
import { localToday } from '../../components/answers/today.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Refused } from '../../components/refused.tsx';
import { ScreenTitle } from '../../components/screen-title.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import { HouseTable } from './house-table.tsx';
import { SheetsToDestroy } from './sheets-to-destroy.tsx';
import { stayState } from './stays.ts';
import { StaysWithoutCase } from './stays-without-case.tsx';

/** Who is here tonight, who comes, who leaves: by house and room, with each stay as a bar on a small calendar. */
export function House() {
  const say = useText('house');
  const formats = useFormats();
  const [on, setOn] = useState(() => localToday());
  const { answer, refusal, reload } = useAsked(on, () => waymark.cases.house({ on }));
  const rows = answer?.rows ?? [];
  const byHouse = Map.groupBy(rows, ({ house }) => house);
  const houses = [...new Set([...(answer?.houses ?? []).map(({ code }) => code), ...byHouse.keys()])];
  const count = (...states: readonly ReturnType<typeof stayState>[]) =>
    rows.filter((row) => states.includes(stayState(row, on))).length;

  // Of a day gone by those without a file are who is here tonight, and counted there.
  const without = on < localToday() ? [] : (answer?.withoutCase ?? []);
  const here = without.filter(({ first }) => first <= on).length;
  return (
    <>
      <ScreenTitle
        title={say('title')}
        below={[
          say('here', { count: count('here', 'leaves', 'overdue') + here }),
          say('comes', { count: count('comes') + without.length - here }),
          say('leaves', { count: count('leaves') }),
        ].join(' · ')}
      >
        <Group gap="xs">
          <b>{say('night', { day: formats.day(on) })}</b>
          <ActionIcon variant="default" aria-label={say('before')} onClick={() => setOn(addDays(on, -1))}>
            <IconChevronLeft size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
          <Button variant="default" size="compact-md" onClick={() => setOn(localToday())}>
            {say('today')}
          </Button>
          <ActionIcon variant="default" aria-label={say('after')} onClick={() => setOn(addDays(on, 1))}>
            <IconChevronRight size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Group>
      </ScreenTitle>
      <Refused refusal={refusal} />
      {answer !== undefined && houses.length === 0 && answer.withoutCase.length === 0 && (
        <EmptyState icon={IconBed} title={say('emptyTitle')} text={say('emptyText')} />
      )}
      <SheetsToDestroy sheets={answer?.sheets ?? []} onDestroyed={reload} />
      {houses.map((house) => (
        <HouseTable
          key={house}
          house={house}
          beds={answer?.houses.find(({ code }) => code === house)}
          stays={byHouse.get(house) ?? []}
          on={on}
          onChanged={reload}
        />
      ))}
      {answer !== undefined && <StaysWithoutCase tonight={answer} onChanged={reload} />}
    </>
  );
}
