import { Button, Group, Select, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconArrowsSplit2 } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import type { DutyYes, HouseRow, OfferedHouse, OfferedRoom } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { useOfferedHouses } from '../../components/answers/offered-houses.ts';
import { DutyYesFields } from '../../components/duty-yes.tsx';
import { houseName } from '../../components/house-name.ts';
import { needsYes } from '../../components/needs-yes.ts';
import { Refused } from '../../components/refused.tsx';
import { pressedKey } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { useAct, useAsked } from '../../state/asked.ts';
import styles from './house.module.css';

interface RoomFormProps {
  readonly caseId: string;
  readonly stay: string;
  /** The house that the stay names. */
  readonly house: HouseRow['house'];
  readonly onGiven: () => void;
  readonly onLeave: () => void;
}

/** Rooms to give, with their free beds, of this house or another; one in which two would meet who must not is given with the yes of somebody on duty alone. */
export function RoomForm({ caseId, stay, house: noted, onGiven, onLeave }: RoomFormProps) {
  const say = useText('house');
  const act = useAct();
  const [house, setHouse] = useState(noted);
  const of = { caseId, stay, ...(house === null || house === noted ? {} : { house }) };
  const houses = useOfferedHouses();
  const { answer, refusal, asking } = useAsked(`${stay} ${house}`, () => waymark.houses.roomsFor(of));
  const [other, setOther] = useState('');
  /** The room that needs a yes. */
  const [apart, setApart] = useState<string>();

  const give = (room: string, yes?: DutyYes) =>
    void act.run(async () => {
      try {
        await waymark.houses.giveRoom({ ...of, room, ...(yes === undefined ? {} : { yes }) });
      } catch (thrown) {
        if (needsYes(thrown)) setApart(room);
        throw thrown;
      }
      onGiven();
    });
  const leave = (event: KeyboardEvent) => {
    if (pressedKey(event) !== 'Escape') return;
    event.stopPropagation();
    onLeave();
  };
  if (answer === undefined || houses === undefined) return <Refused refusal={refusal} />;
  const choices = housesToChoose(houses, noted);
  return (
    <form
      className={styles.rooms}
      aria-label={say('giveRoom')}
      onKeyDown={leave}
      onSubmit={(event) => {
        event.preventDefault();
        if (apart === undefined && other.trim() !== '') give(other);
      }}
    >
      {choices.length > 1 && (
        <Select
          size="xs"
          w={280}
          label={say('houseCode')}
          data={choices}
          value={house ?? ''}
          allowDeselect={false}
          autoFocus={noted === null}
          onChange={(chosen) => {
            setApart(undefined);
            setHouse(chosen === null || chosen === '' ? noted : chosen);
          }}
        />
      )}
      <Group gap="xs">
        {answer.map((room, index) => (
          <RoomButton
            key={room.room}
            room={room}
            disabled={asking}
            // What was opened is gone on with by keyboard.
            first={index === 0}
            onChoose={() => (room.apart ? setApart(room.room) : give(room.room))}
          />
        ))}
      </Group>
      {apart === undefined ? (
        <Group gap="xs" align="end">
          <TextInput
            size="xs"
            label={say('otherRoom')}
            maxLength={24}
            autoComplete="off"
            autoFocus={answer.length === 0 && noted !== null}
            disabled={house === null}
            value={other}
            onChange={(event) => setOther(event.currentTarget.value)}
          />
          <Button type="submit" size="xs" variant="default" loading={act.busy} disabled={other.trim() === ''}>
            {say('giveRoom')}
          </Button>
          <Button size="xs" variant="subtle" onClick={onLeave}>
            {say('leaveRoom')}
          </Button>
        </Group>
      ) : (
        <>
          <p className={styles.warned} role="alert">
            <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
            {say('wouldMeet', { room: apart })}
          </p>
          <DutyYesFields
            act={say('giveAllTheSame', { room: apart })}
            busy={act.busy}
            onYes={(yes) => give(apart, yes)}
            leave={say('anotherRoom')}
            onLeave={() => setApart(undefined)}
          />
        </>
      )}
      <Refused refusal={needsYes(act.refusal) ? undefined : act.refusal} />
    </form>
  );
}

/** The registered houses, and what the stay says where that is none of them; each by its name used. */
function housesToChoose(houses: readonly OfferedHouse[], noted: HouseRow['house']) {
  const registered = houses.map((house) => ({ value: house.code, label: houseName(house) }));
  if (houses.some(({ code }) => code === noted)) return registered;
  return [{ value: noted ?? '', label: noted ?? '–' }, ...registered];
}

interface RoomButtonProps {
  readonly disabled: boolean;
  readonly room: OfferedRoom;
  readonly first: boolean;
  readonly onChoose: () => void;
}

function RoomButton({ room: { room, beds, taken, apart }, disabled, first, onChoose }: RoomButtonProps) {
  const say = useText('house');
  const free = beds === null ? undefined : Math.max(0, beds - taken);
  const words = apart ? say('mark-apart') : free === undefined ? '' : say('free', { count: free });
  return (
    <Button
      size="xs"
      variant="default"
      autoFocus={first}
      disabled={disabled}
      leftSection={apart ? <IconArrowsSplit2 size={16} stroke={1.75} aria-hidden /> : undefined}
      onClick={onChoose}
    >
      {words === '' ? room : `${room} · ${words}`}
    </Button>
  );
}
