import { Button } from '@mantine/core';
import { IconBed, IconPlaneArrival } from '@tabler/icons-react';
import { useState } from 'react';
import { waymark } from '../../calls.ts';
import { localToday } from '../../components/answers/today.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Refused } from '../../components/refused.tsx';
import { ScreenTitle } from '../../components/screen-title.tsx';
import { pressedKey } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import { useDanger } from '../../state/danger.ts';
import { go } from '../../state/route.ts';
import { useMay } from '../../state/session.ts';
import { AllHouses } from './all-houses.tsx';
import { type ShownList, showsFreeBeds, staysShown } from './day-lists.ts';
import { GiveBed } from './give-bed.tsx';
import { HouseTable } from './house-table.tsx';
import { NightChoice } from './night-choice.tsx';
import { roomLines } from './room-lines.ts';
import { SheetsToDestroy } from './sheets-to-destroy.tsx';
import { ShownListHead } from './shown-list.tsx';
import { type StayState, stayState } from './stays.ts';
import { StaysWithoutCase } from './stays-without-case.tsx';

/** Who is here tonight, who comes, who leaves: by house and room, with each stay as a bar on a small calendar. */
export function House() {
  const say = useText('house');
  const ofHouses = useText('houses');
  const ofArrivals = useText('arrivals');
  const mayNoteArrivals = useMay('begin-case');
  const [on, setOn] = useState(() => localToday());
  const [shown, setShown] = useState<ShownList>();
  const [isGiving, setGiving] = useState(false);
  const mayRegister = useMay('houses');
  const givesBeds = useMay('stay-without-case');
  // A danger that was noted here changes what the house is told to do.
  const answered = useDanger((state) => state.answered);
  const { answer, refusal, reload } = useAsked(`${on} ${answered}`, () => waymark.cases.house({ on }));
  const rows = answer?.rows ?? [];
  const byHouse = Map.groupBy(rows, ({ house }) => house);
  const houses = [...new Set([...(answer?.houses ?? []).map(({ code }) => code), ...byHouse.keys()])];
  // Of a day gone by those without a file are who is here tonight, and counted there.
  const without = on < localToday() ? [] : (answer?.withoutCase ?? []);
  const states = [...rows, ...without.map((stay) => ({ ...stay, expectedUntil: null }))].map((row) =>
    stayState(row, on),
  );
  const count = (...counted: readonly StayState[]) => states.filter((state) => counted.includes(state)).length;

  const tables = houses
    .filter((house) => shown === undefined || shown.house === null || shown.house === house)
    .map((house) => {
      const beds = answer?.houses.find(({ code }) => code === house);
      const stays = byHouse.get(house) ?? [];
      const listed = staysShown(shown?.list, stays, beds);
      const besides = without.filter((stay) => stay.house === house);
      const apart = (answer?.apart ?? []).filter((room) => room.house === house);
      return {
        house,
        beds,
        stays,
        besides,
        apart,
        listed,
        lines: roomLines(showsFreeBeds(shown?.list) ? beds : undefined, listed),
      };
    })
    .filter(({ lines }) => shown === undefined || lines.length > 0);
  const withoutListed = staysShown(
    shown?.list,
    (answer?.withoutCase ?? []).filter(
      ({ house }) => shown === undefined || shown.house === null || shown.house === house,
    ),
    undefined,
  );

  return (
    <>
      <ScreenTitle
        title={say('title')}
        below={[
          say('here', { count: [...rows, ...without].filter(({ sleeps }) => sleeps).length }),
          say('comes', { count: count('comes') }),
          say('leaves', { count: count('leaves', 'leaves-now') }),
        ].join(' · ')}
      >
        {mayRegister && answer !== undefined && !answer.houses.some(({ isRegistered }) => isRegistered) && (
          <Button variant="default" onClick={() => go({ screen: 'settings', part: 'houses' })}>
            {ofHouses('registerHouse')}
          </Button>
        )}
        {mayNoteArrivals && (
          <Button
            variant="default"
            leftSection={<IconPlaneArrival size={16} stroke={1.75} aria-hidden />}
            onClick={() => go({ screen: 'arrivals' })}
          >
            {ofArrivals('title')}
          </Button>
        )}
        {givesBeds && on >= localToday() && houses.length > 0 && (
          <Button
            variant="default"
            leftSection={<IconBed size={16} stroke={1.75} aria-hidden />}
            aria-expanded={isGiving}
            onClick={() => setGiving(!isGiving)}
            onKeyDown={(event) => pressedKey(event) === 'Escape' && setGiving(false)}
          >
            {say('giveBed')}
          </Button>
        )}
        <NightChoice on={on} onChoose={setOn} />
      </ScreenTitle>
      <Refused refusal={refusal} />
      {answer !== undefined && houses.length === 0 && answer.withoutCase.length === 0 && (
        <EmptyState icon={IconBed} title={say('emptyTitle')} text={say('emptyText')} />
      )}
      {answer !== undefined && isGiving && (
        <GiveBed houses={answer.houses} rows={rows} onLeave={() => setGiving(false)} />
      )}
      <SheetsToDestroy sheets={answer?.sheets ?? []} onDestroyed={reload} />
      {answer !== undefined && answer.houses.length > 1 && (
        <AllHouses houses={answer.houses} shown={shown} onShow={setShown} />
      )}
      {answer !== undefined && shown !== undefined && (
        <ShownListHead
          shown={shown}
          houses={answer.houses}
          people={tables.reduce((sum, { listed }) => sum + listed.length, 0) + withoutListed.length}
          onLeave={() => setShown(undefined)}
        />
      )}
      {tables.map(({ house, beds, stays, besides, apart, lines }) => (
        <HouseTable key={house} {...{ house, beds, stays, besides, apart, lines, on }} onChanged={reload} />
      ))}
      {answer !== undefined && <StaysWithoutCase stays={withoutListed} nights={answer.nights} onChanged={reload} />}
    </>
  );
}
