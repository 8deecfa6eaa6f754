import { ActionIcon, Button, Group } from '@mantine/core';
import { IconBed, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import type { HouseRow } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { localToday } from '../../components/answers/today.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Refused } from '../../components/refused.tsx';
import { ScreenTitle } from '../../components/screen-title.tsx';
import { pressedKey } from '../../keys.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import styles from './house.module.css';
import { StayRow } from './stay-row.tsx';
import { dayAfter, stayState } from './stays.ts';
import { StaysWithoutCase } from './stays-without-case.tsx';

/** Days of the calendar, and how many of them lie before the day looked at. */
const DAYS = 28;
const BEFORE = 7;

/** Who is here tonight, who comes, who leaves: by house and room, with each stay as a bar on a small calendar. */
export function House() {
  const say = useText('house');
  const formats = useFormats();
  const [on, setOn] = useState(() => localToday());
  const start = dayAfter(on, -BEFORE);
  const { answer, refusal, reload } = useAsked(on, () => waymark.cases.house({ on }));
  const rows = answer?.rows ?? [];
  const houses = Map.groupBy(rows, ({ house }) => house);
  const count = (...states: readonly ReturnType<typeof stayState>[]) =>
    rows.filter((row) => states.includes(stayState(row, on))).length;

  // Of a day gone by those without a file are who is here tonight, and counted there.
  const tonight = on < localToday() ? 0 : (answer?.withoutCase.length ?? 0);
  return (
    <>
      <ScreenTitle
        title={say('title')}
        below={[
          say('here', { count: count('here', 'leaves', 'overdue') + tonight }),
          say('comes', { count: count('comes') }),
          say('leaves', { count: count('leaves') }),
        ].join(' · ')}
      >
        <Group gap="xs">
          <b>{say('night', { day: formats.day(on) })}</b>
          <ActionIcon variant="default" aria-label={say('before')} onClick={() => setOn(dayAfter(on, -7))}>
            <IconChevronLeft size={16} aria-hidden />
          </ActionIcon>
          <Button variant="default" size="compact-md" onClick={() => setOn(localToday())}>
            {say('today')}
          </Button>
          <ActionIcon variant="default" aria-label={say('after')} onClick={() => setOn(dayAfter(on, 7))}>
            <IconChevronRight size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </ScreenTitle>
      <Refused refusal={refusal} />
      {answer !== undefined && rows.length === 0 && answer.withoutCase.length === 0 && (
        <EmptyState icon={IconBed} title={say('emptyTitle')} text={say('emptyText')} />
      )}
      {[...houses].map(([house, stays]) => (
        <HouseTable key={house} {...{ house, stays, on, start }} />
      ))}
      {answer !== undefined && <StaysWithoutCase tonight={answer} onChanged={reload} />}
    </>
  );
}

interface HouseTableProps {
  readonly house: string | null;
  readonly stays: readonly HouseRow[];
  readonly on: string;
  readonly start: string;
}

function HouseTable({ house, stays, on, start }: HouseTableProps) {
  const say = useText('house');
  const formats = useFormats();
  const title = house === null ? say('noHouse') : say('house', { house });
  const days = Array.from({ length: DAYS }, (_, index) => dayAfter(start, index));
  return (
    <section className={styles.house} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <table className={styles.table} onKeyDown={moveByArrows}>
        <thead>
          <tr>
            <th scope="col">{say('room')}</th>
            <th scope="col">{say('name')}</th>
            <th scope="col">{say('marks')}</th>
            <th scope="col">{say('stay')}</th>
            <th scope="col" className={styles.calendar}>
              <span className={styles.hidden}>
                {say('calendar', { from: formats.day(start), to: formats.day(dayAfter(start, DAYS - 1)) })}
              </span>
              <span className={styles.days} aria-hidden>
                {days.map((day, index) => (
                  <span key={day} data-today={day === on || undefined}>
                    {index % 7 === 0 || day === on ? formats.shortDay(day).replace(/\.$/, '') : ''}
                  </span>
                ))}
              </span>
            </th>
            <th scope="col">
              <span className={styles.hidden}>{say('sheet')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {stays.map((stay) => (
            <StayRow key={`${stay.caseId} ${stay.from}`} {...{ stay, on, start }} days={DAYS} before={BEFORE} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Up and down go to the same button of the next row. */
function moveByArrows(event: KeyboardEvent<HTMLTableElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[pressedKey(event) ?? ''];
  const button = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-column]') : null;
  if (step === undefined || button === null) return;
  const column = button.dataset.column;
  const same = [...event.currentTarget.querySelectorAll<HTMLElement>(`[data-column="${column}"]`)];
  const next = same[same.indexOf(button) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
