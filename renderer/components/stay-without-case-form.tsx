import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { StayWithoutCase } from '../../preload/contract.ts';
import { waymark } from '../calls.ts';
import { pressedKey } from '../keys.ts';
import { useText } from '../locales/index.ts';
import { useAct } from '../state/asked.ts';
import { useSession } from '../state/session.ts';
import { useOfferedHouses } from './answers/offered-houses.ts';
import { localToday } from './answers/today.ts';
import { parseHouse } from './answers/typed-house.ts';
import { DateField } from './date-field.tsx';
import { Refused } from './refused.tsx';
import styles from './stay-without-case-form.module.css';

interface StayFormProps {
  /** The stay to change; left out for a new one. */
  readonly stay?: StayWithoutCase;
  readonly onNoted: (id: string) => void;
  /** Where it opens by a key of its own: the first field has the focus, and Escape calls this. */
  readonly onLeave?: () => void;
}

function tomorrow(): string {
  const day = new Date();
  day.setDate(day.getDate() + 1);
  return localToday(day);
}

/** Who comes today is noted without a day: the desk knows which day it is. */
function comes(from: string | null): { readonly from?: string } {
  return from === null || from === localToday() ? {} : { from };
}

/** A bed and what must be known tonight, of somebody who does not want anything kept. Enter in it is not Enter on the page around it. */
export function StayWithoutCaseForm({ stay, onNoted, onLeave }: StayFormProps) {
  const say = useText('house');
  const { user } = useSession();
  const act = useAct();
  const houses = useOfferedHouses() ?? [];
  const offeredId = useId();
  const [house, setHouse] = useState(stay?.house ?? user.house ?? '');
  const [nameUsed, setNameUsed] = useState(stay?.nameUsed ?? '');
  const [room, setRoom] = useState(stay?.room ?? '');
  const [mustKnow, setMustKnow] = useState(stay?.mustKnow ?? '');
  const [from, setFrom] = useState<string | null>(stay?.first ?? localToday());
  const [until, setUntil] = useState<string | null>(stay?.until ?? tomorrow());
  const form = useRef<HTMLFormElement>(null);
  const isOpened = onLeave !== undefined;
  useEffect(() => {
    if (isOpened) form.current?.querySelector('input')?.focus();
  }, [isOpened]);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (until === null) return;
    void act.run(async () => {
      const read = parseHouse(house, houses);
      const noted = { house: 'value' in read ? read.value : house, nameUsed, room, mustKnow, until, ...comes(from) };
      const { id } = await waymark.cases.noteStay(stay === undefined ? noted : { ...noted, id: stay.id });
      onNoted(id);
    });
  };
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={say('withoutCase')}
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (pressedKey(event) === 'Escape') onLeave?.();
      }}
    >
      <p className="quiet">{say('withoutCaseText')}</p>
      <Group gap="xs" align="end">
        <datalist id={offeredId}>
          {houses.map(({ code, nameUsed: name }) => (
            <option key={code} value={code}>
              {name ?? code}
            </option>
          ))}
        </datalist>
        {user.house === null && (
          <TextInput
            size="xs"
            label={say('houseCode')}
            maxLength={80}
            list={offeredId}
            autoComplete="off"
            value={house}
            onChange={(event) => setHouse(event.currentTarget.value)}
          />
        )}
        <TextInput
          size="xs"
          label={say('name')}
          maxLength={80}
          autoComplete="off"
          value={nameUsed}
          onChange={(event) => setNameUsed(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          label={say('room')}
          maxLength={24}
          autoComplete="off"
          value={room}
          onChange={(event) => setRoom(event.currentTarget.value)}
        />
        <DateField size="xs" label={say('arrivesOn')} value={from} onDate={setFrom} />
        <DateField toCome size="xs" label={say('leavesOn')} value={until} onDate={setUntil} />
      </Group>
      <Textarea
        size="xs"
        label={say('mustKnow')}
        maxLength={500}
        autosize
        minRows={2}
        value={mustKnow}
        onChange={(event) => setMustKnow(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button type="submit" size="xs" loading={act.busy} disabled={until === null}>
          {say('noteStay')}
        </Button>
      </Group>
      <Refused refusal={act.refusal} />
    </form>
  );
}
