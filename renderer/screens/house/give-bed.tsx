import { Button, Group, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type KeyboardEvent, useState } from 'react';
import type { HouseBeds, HouseRow } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { houseName } from '../../components/house-name.ts';
import { Refused } from '../../components/refused.tsx';
import { pressedKey } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import { go } from '../../state/route.ts';
import { useMay } from '../../state/session.ts';
import { freeRooms } from './free-rooms.ts';
import styles from './house.module.css';

interface GiveBedProps {
  readonly houses: readonly HouseBeds[];
  readonly rows: readonly HouseRow[];
  readonly onLeave: () => void;
}

/** The way from a free bed to whoever gets it: somebody here without a room, a case, or somebody new. */
export function GiveBed({ houses, rows, onLeave }: GiveBedProps) {
  const say = useText('house');
  const leave = (event: KeyboardEvent) => {
    if (pressedKey(event) !== 'Escape') return;
    event.stopPropagation();
    onLeave();
  };
  return (
    <section className={styles.house} aria-labelledby="give-bed" onKeyDown={leave}>
      <h2 className={styles.title} id="give-bed">
        {say('giveBed')}
      </h2>
      <FreeBeds houses={houses} />
      <WithoutRoom rows={rows} />
      {useMay('list-cases') && <ForCase />}
      <Group gap="sm" mt="sm">
        {useMay('first-contact') && (
          <Button size="xs" variant="default" onClick={() => go({ screen: 'first-contact' })}>
            {say('bedForNew')}
          </Button>
        )}
        <Button size="xs" variant="subtle" onClick={onLeave}>
          {say('leaveRoom')}
        </Button>
      </Group>
    </section>
  );
}

/** The rooms with a free bed, house by house. */
export function FreeBeds({ houses }: Pick<GiveBedProps, 'houses'>) {
  const say = useText('house');
  const found = houses.map((house) => ({ house, rooms: freeRooms(house) })).filter(({ rooms }) => rooms.length > 0);
  if (found.length === 0) return <p className="quiet">{say('noBedFree')}</p>;
  return (
    <ul className={styles.freeBeds}>
      {found.map(({ house, rooms }) => (
        <li key={house.code}>
          <strong>{houseName(house)}</strong>{' '}
          {rooms.map(({ room, free }) => `${room} (${say('free', { count: free })})`).join(', ')}
        </li>
      ))}
    </ul>
  );
}

/** Who is here or comes and has no room: each leads to the button that gives one. */
function WithoutRoom({ rows }: Pick<GiveBedProps, 'rows'>) {
  const say = useText('house');
  const waiting = rows.filter(({ presence, room, stay, opens }) => {
    return (presence === 'here' || presence === 'arriving') && room === null && stay !== null && opens;
  });
  if (waiting.length === 0) return null;
  return (
    <Group gap="xs">
      <span>{say('noRoomYet')}</span>
      {waiting.map(({ stay, nameUsed }) => (
        <Button
          key={stay}
          size="compact-sm"
          variant="default"
          onClick={() => document.querySelector<HTMLElement>(`[data-room-of="${stay}"]`)?.click()}
        >
          {nameUsed ?? say('noName')}
        </Button>
      ))}
    </Group>
  );
}

/** A case that is found by name or reference; its stay is written next, with the house and the room. */
function ForCase() {
  const say = useText('house');
  const marks = useText('marks');
  const [typed, setTyped] = useState('');
  const [searched] = useDebouncedValue(typed.trim(), 150);
  const { answer, refusal } = useAsked(`bed for ${searched}`, async () =>
    searched.length < 2 ? [] : (await waymark.cases.list({ filter: { search: searched }, limit: 8 })).rows,
  );
  const found = searched === typed.trim() ? (answer ?? []) : [];
  return (
    <div>
      <TextInput
        size="xs"
        w={280}
        label={say('bedForCase')}
        maxLength={80}
        autoComplete="off"
        autoFocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {found.length > 0 && (
        <Group gap="xs" mt="xs">
          {found.map(({ caseId, reference, stage }) => (
            <Button
              key={caseId}
              size="xs"
              variant="default"
              onClick={() => go({ screen: 'case', caseId, form: 'stay' })}
            >
              {`${reference} · ${marks(`stage-${stage}`)}`}
            </Button>
          ))}
        </Group>
      )}
      <Refused refusal={refusal} />
    </div>
  );
}
