import { MantineProvider } from '@mantine/core';
import { describe, expect, it } from 'vitest';
import { question } from '../../../../db/codebook/forms/index.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import type { OfferedHouse } from '../../../../preload/contract.ts';
import { drawn, loaded } from '../../drawn.ts';

const { OfferedHouseField, OfferedRoomField } = await loaded(
  () => import('../../../../renderer/components/answers/house-field.tsx'),
);

const GARDEN: OfferedHouse = {
  code: 'H1',
  nameUsed: 'Garden',
  free: 4,
  rooms: [
    { room: 'R1', beds: 3, taken: 1 },
    { room: 'R2', beds: 2, taken: 0 },
    { room: '7', beds: null, taken: 1 },
  ],
};

function field(id: 'house' | 'room', value: string | undefined, beside: Body, houses = [GARDEN]): string {
  const asked = question('stay', id);
  if (asked === undefined) throw new Error('not in the codebook');
  const Shown = id === 'house' ? OfferedHouseField : OfferedRoomField;
  return drawn(
    <MantineProvider>
      <Shown
        id="q"
        question={asked}
        labelledBy="q-label"
        describedBy={undefined}
        typed={undefined}
        digits={2}
        citable={[]}
        onAnswer={() => undefined}
        mayRegister
        {...{ value, beside, houses }}
      />
    </MantineProvider>,
  );
}
const offered = (html: string) =>
  [...html.matchAll(/<option value="([^"]*)">([^<]*)</g)].map(([, value, label]) => `${value}: ${label}`);
const warned = (html: string) => html.match(/data-not-registered.*?<span>(.*?)</)?.[1]?.trim();

describe('the house of a stay', () => {
  it('is offered by code and name used with what is free', () => {
    expect(offered(field('house', undefined, {}))).toEqual(['H1: H1 · Garden · 4 beds free']);
  });

  it('is said to be none of this office where it is not registered, with those that are', () => {
    const html = field('house', 'GARDENS', {});
    expect(warned(html)).toContain('No house of this office is called so: GARDENS. Choose one of H1 · Garden.');
    expect(html).toContain('Register a house');
    expect(warned(field('house', 'H1', {}))).toBeUndefined();
  });

  it('is nothing to warn of where no house is registered', () => {
    expect(warned(field('house', 'GARDEN', {}, []))).toBeUndefined();
  });
});

describe('the room of a stay', () => {
  it('is offered of the house beside it, with its free beds', () => {
    expect(offered(field('room', undefined, { house: 'H1' }))).toEqual(['R1: 2 beds free', 'R2: 2 beds free']);
    expect(offered(field('room', undefined, {}))).toEqual([]);
  });

  it('is said not to be registered in that house, and of an unknown house nothing is said', () => {
    expect(warned(field('room', '1', { house: 'H1' }))).toBe(
      'House H1 · Garden has no room registered as 1. Its rooms: R1 and R2.',
    );
    expect(warned(field('room', 'R2', { house: 'H1' }))).toBeUndefined();
    expect(warned(field('room', '1', { house: 'ROOF' }))).toBeUndefined();
  });
});
