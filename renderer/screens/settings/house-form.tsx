import { Button, Checkbox, Group, NumberInput, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { registerCode } from '../../../db/codebook/register-code.ts';
import {
  HOUSE_FOR,
  type HouseFor,
  MOST_BEDS,
  MOST_OF_COMPLAINTS_TO,
  type RegisteredHouse,
} from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { notice } from '../../components/notice.tsx';
import { Refused } from '../../components/refused.tsx';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { roomsTyped, typedRooms } from './rooms-typed.ts';
import classes from './settings.module.css';

interface HouseFormProps {
  /** Left out: a new one. */
  readonly house: RegisteredHouse | undefined;
  /** A house was just saved or taken out: the next one is typed here. */
  readonly goesOn: boolean;
  readonly onDone: (houses: readonly RegisteredHouse[]) => void;
}

/** A house by keyboard: its rooms are lines of a text. */
export function HouseForm({ house, goesOn, onDone }: HouseFormProps) {
  const say = useText('houses');
  const [code, setCode] = useState(house?.code ?? '');
  const [nameUsed, setNameUsed] = useState(house?.nameUsed ?? '');
  const [forWhom, setForWhom] = useState<readonly HouseFor[]>(house?.forWhom ?? []);
  const [rooms, setRooms] = useState(typedRooms(house?.rooms ?? []));
  const [capacity, setCapacity] = useState<number | undefined>(capacityOf(house));
  const [complaintsTo, setComplaintsTo] = useState(house?.complaintsTo ?? '');
  const [tried, setTried] = useState(false);
  const act = useAct();
  const read = roomsTyped(rooms);
  const beds = read.rooms.reduce((sum, room) => sum + room.beds, 0);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (code.trim() === '' || read.unread !== undefined) return;
    void act.run(async () => {
      const noted = { code, nameUsed, forWhom: [...forWhom], rooms: [...read.rooms], capacity, complaintsTo };
      onDone(await waymark.houses.put({ isNew: house === undefined, ...noted }));
      notice(say('saved', { house: registerCode(code) }));
    });
  };
  return (
    <form className={`panel ${classes.card}`} noValidate aria-labelledby="house-form" onSubmit={save}>
      <h2 className={classes.heading} id="house-form">
        {house === undefined ? say('add') : say('changeOf', { house: house.code })}
      </h2>
      <div className={classes.fields}>
        <TextInput
          label={say('code')}
          description={say('codeHelp')}
          autoFocus={house === undefined && goesOn}
          value={code}
          maxLength={24}
          readOnly={house !== undefined}
          error={tried && code.trim() === '' ? say('codeMissing') : undefined}
          autoComplete="off"
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <TextInput
          label={say('nameUsed')}
          description={say('nameHelp')}
          autoFocus={house !== undefined}
          value={nameUsed}
          maxLength={80}
          autoComplete="off"
          onChange={(event) => setNameUsed(event.currentTarget.value)}
        />
        <Checkbox.Group
          label={say('forWhom')}
          value={[...forWhom]}
          onChange={(chosen) => setForWhom(HOUSE_FOR.filter((who) => chosen.includes(who)))}
        >
          <Group gap="sm" pt="xs">
            {HOUSE_FOR.map((who) => (
              <Checkbox key={who} value={who} label={say(`for-${who}`)} />
            ))}
          </Group>
        </Checkbox.Group>
        <Textarea
          label={say('rooms')}
          description={say('roomsHelp')}
          value={rooms}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={4000}
          autoComplete="off"
          error={
            tried && read.unread !== undefined ? say('roomUnread', { line: read.unread, most: MOST_BEDS }) : undefined
          }
          onChange={(event) => setRooms(event.currentTarget.value)}
        />
        <NumberInput
          label={say('takes')}
          description={say('takesHelp')}
          placeholder={String(beds)}
          min={1}
          max={1000}
          allowDecimal={false}
          value={capacity ?? ''}
          onChange={(value) => setCapacity(typeof value === 'number' ? value : undefined)}
        />
        <Textarea
          label={say('complaintsTo')}
          description={say('complaintsHelp')}
          value={complaintsTo}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={MOST_OF_COMPLAINTS_TO}
          autoComplete="off"
          onChange={(event) => setComplaintsTo(event.currentTarget.value)}
        />
      </div>
      <Refused refusal={act.refusal} />
      <Button type="submit" loading={act.busy}>
        {say('save')}
      </Button>
    </form>
  );
}

/** The number that was given; undefined where there was none: it goes on following the beds. */
export function capacityOf(house: RegisteredHouse | undefined): number | undefined {
  const beds = house?.rooms.reduce((sum, room) => sum + room.beds, 0);
  return house === undefined || house.capacity === beds ? undefined : house.capacity;
}
