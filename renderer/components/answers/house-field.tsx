import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useCallback } from 'react';
import { givenValue } from '../../../db/codebook/asked.ts';
import type { OfferedHouse } from '../../../preload/contract.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { go } from '../../state/route.ts';
import { useMay } from '../../state/session.ts';
import { houseName } from '../house-name.ts';
import type { FieldProps } from './field.tsx';
import { useOfferedHouses } from './offered-houses.ts';
import { TypedField } from './typed-field.tsx';
import { parseHouse } from './typed-house.ts';
import { parseLabel } from './typed-number.ts';

interface OfHouses {
  readonly houses: readonly OfferedHouse[];
}

const write = (value: string) => value;
/** Signs of a register's code, and of a name used. */
const LONGEST_CODE = 24;
const LONGEST_NAME = 80;

/** The house of a stay: the registered ones are offered by code and name used; one of another office can be typed, and is said to be none of ours. */
export function HouseField(props: FieldProps) {
  return <OfferedHouseField {...props} houses={useOfferedHouses() ?? []} mayRegister={useMay('houses')} />;
}

/** The room of a stay: those of the house that stands beside it are offered. */
export function RoomField(props: FieldProps) {
  return <OfferedRoomField {...props} houses={useOfferedHouses() ?? []} />;
}

export function OfferedHouseField({
  houses,
  mayRegister,
  ...props
}: FieldProps & OfHouses & { readonly mayRegister: boolean }) {
  const say = useText('answers');
  const formats = useFormats();
  const words = useHouseWords();
  const ofHouses = useText('houses');
  const read = useCallback((typed: string) => parseHouse(typed, houses), [houses]);
  const value = codeIn(props.value);
  const isUnknown = value !== undefined && houses.length > 0 && !houses.some(({ code }) => code === value);
  return (
    <>
      <TypedField<string>
        {...typedProps(props)}
        value={value}
        read={read}
        write={write}
        maxLength={LONGEST_NAME}
        placeholder={houses.length === 0 ? '' : say('houseHint')}
        offered={houses.map((house) => ({ value: house.code, label: words(house) }))}
        understood={(code) => {
          const house = houses.find((one) => one.code === code);
          return house === undefined ? null : words(house);
        }}
      />
      {isUnknown && (
        <NotRegistered words={say('houseUnknown', { house: value, houses: formats.list(houses.map(houseName)) })}>
          {mayRegister && (
            <Button size="compact-xs" variant="subtle" onClick={() => go({ screen: 'settings', part: 'houses' })}>
              {ofHouses('registerHouse')}
            </Button>
          )}
        </NotRegistered>
      )}
    </>
  );
}

export function OfferedRoomField({ houses, ...props }: FieldProps & OfHouses) {
  const say = useText('answers');
  const formats = useFormats();
  const house = houses.find(({ code }) => code === givenValue(props.beside.house));
  const rooms = house?.rooms.filter(({ beds }) => beds !== null) ?? [];
  const value = codeIn(props.value);
  const isUnknown = value !== undefined && rooms.length > 0 && !rooms.some(({ room }) => room === value);
  return (
    <>
      <TypedField<string>
        {...typedProps(props)}
        value={value}
        read={parseLabel}
        write={write}
        maxLength={LONGEST_CODE}
        offered={rooms.map(({ room, beds, taken }) => ({
          value: room,
          label: say('bedsFree', { count: Math.max(0, (beds ?? 0) - taken) }),
        }))}
      />
      {isUnknown && house !== undefined && (
        <NotRegistered
          words={say('roomUnknown', {
            house: houseName(house),
            room: value,
            rooms: formats.list(rooms.map(({ room }) => room)),
          })}
        />
      )}
    </>
  );
}

/** What is written all the same, and is no house or room of ours. */
function NotRegistered({ words, children }: { readonly words: string; readonly children?: ReactNode }) {
  return (
    <p className="warning-line" role="status" data-not-registered>
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      <span>
        {words} {children}
      </span>
    </p>
  );
}

/** A house in words: `H1 · Garden · 3 beds free`. */
function useHouseWords(): (house: OfferedHouse) => string {
  const say = useText('answers');
  return (house) =>
    house.free === null
      ? houseName(house)
      : say('houseOffered', { house: houseName(house), free: say('bedsFree', { count: house.free }) });
}

function codeIn(value: FieldProps['value']): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function typedProps({ id, labelledBy, describedBy, typed, onAnswer }: FieldProps) {
  return { id, labelledBy, describedBy, typed, onAnswer };
}
