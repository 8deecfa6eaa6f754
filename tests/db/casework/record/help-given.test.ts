import { describe, expect, it, test } from 'vitest';
import { hasCome } from '../../../../db/casework/record/counted-day.ts';
import { showsMeeting } from '../../../../db/casework/record/counted-here.ts';
import { helpWasGiven } from '../../../../db/casework/record/help-given.ts';
import { list } from '../../../../db/codebook/lists/index.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { from } from '../case-of.ts';

const WRITTEN = '2026-05-06T22:30Z';
const told = (kind: string, body: Body) => from('MD-K', [kind, body]).map((record) => ({ ...record, at: WRITTEN }));
const isGiven = (kind: string, body: Body) => told(kind, body).map((record) => helpWasGiven(record, [record]))[0];

/** casework/RULES.md (Help given). */
describe('help was given (iom-2011 §2.9; decisions on days that have not come)', () => {
  test.each<[string, Body, boolean]>([
    ['with nothing noted of what became of it', {}, true],
    ['given', { outcome: 'given' }, true],
    ['under way', { outcome: 'under-way' }, true],
    ['given in part', { outcome: 'given-in-part' }, true],
    ['planned', { outcome: 'planned' }, false],
    ['refused', { outcome: 'refused' }, false],
    ['not available', { outcome: 'not-available' }, false],
    ['cancelled', { outcome: 'cancelled' }, false],
    ['on the day of writing', { date: '2026-05-06' }, true],
    ['on the day after the UTC day of writing', { date: '2026-05-07' }, true],
    ['two days after it', { date: '2026-05-08' }, false],
    ['in the month of writing', { date: '2026-05' }, true],
    ['in a month to come', { date: '2026-06', outcome: 'given' }, false],
    ['in a year to come', { date: '2062-05-06', outcome: 'given' }, false],
  ])('%s', (_, body, given) => {
    expect(isGiven('service', { service: 'food', ...body })).toBe(given);
  });

  it('is decided for every outcome of the list', () => {
    const given = list('service-outcome').codes.filter(({ code }) => isGiven('service', { outcome: code }));
    expect(given.map(({ code }) => code)).toEqual(['given', 'under-way', 'given-in-part']);
  });

  it('is also a stay that had begun; a bed for a day to come is none', () => {
    expect(isGiven('stay', { from: '2026-05-06' })).toBe(true);
    expect(isGiven('stay', { from: '2026-05-16' })).toBe(false);
    expect(isGiven('stay', { from: '2026-05-06', came: 'not-yet' })).toBe(false);
    expect(isGiven('stay', { from: '2026-05-06', came: 'yes' })).toBe(true);
  });

  it('is nothing that a form does not count as help', () => {
    expect(['intake', 'screening', 'note', 'transfer', 'follow-up'].filter((kind) => isGiven(kind, {}))).toEqual([]);
  });

  test.each<[string, string, Body, boolean]>([
    ['help that was given', 'service', { date: '2026-05-06' }, true],
    ['help that was refused', 'service', { date: '2026-05-06', outcome: 'refused' }, false],
    ['help on a day to come', 'service', { date: '2062-05-06', outcome: 'given' }, false],
    ['help of which it is not known what became', 'service', { outcome: { missing: 'unknown' } }, false],
    ['a stay that had begun', 'stay', { from: '2026-05-06' }, true],
    ['a bed for a day to come', 'stay', { from: '2026-05-16' }, false],
    ['a bed to which nobody has come yet', 'stay', { from: '2026-05-06', came: 'not-yet' }, false],
    ['a follow-up that was done', 'follow-up', { state: 'done', date: '2026-05-06' }, true],
    ['a follow-up noted as done on a day to come', 'follow-up', { state: 'done', date: '2062-05-06' }, false],
    ['somebody who arrived', 'arrival', { state: 'arrived', date: '2026-05-06' }, true],
    ['somebody who was held at the border', 'arrival', { state: 'held-at-border', date: '2026-05-06' }, true],
    ['somebody who did not appear', 'arrival', { state: 'did-not-appear', date: '2026-05-06' }, false],
    ['somebody who was not let in', 'arrival', { state: 'entry-refused', date: '2026-05-06' }, false],
    ['an arrival of which nothing is said', 'arrival', { date: '2026-05-06' }, false],
    ['an arrival on a day to come', 'arrival', { state: 'arrived', date: '2062-05-06' }, false],
    ['a journey that was arranged', 'travel', { state: 'departed', departed: '2026-05-06' }, false],
    ['a first contact', 'intake', {}, true],
    ['a note', 'note', { kind: 'note' }, false],
  ])('that an office met the person: %s', (_, kind, body, met) => {
    expect(told(kind, body).map(showsMeeting)).toEqual([met]);
  });

  it('what is no day may be any', () => {
    expect([undefined, { missing: 'unknown' }].map((day) => hasCome({ at: WRITTEN }, day))).toEqual([true, true]);
  });
});
