import { describe, expect, it, test } from 'vitest';
import type { RecordToSave } from '../../../../db/casework/writing/save.ts';
import { withdrawRecord } from '../../../../db/casework/writing/withdraw.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { anotherOffice, createCase, createOffice, fileFor, type Office, type Person, saves } from '../user-session.ts';

const HELD: RecordToSave = {
  kind: 'exploitation',
  body: { types: ['forced-labour'], country: 'KAZ', started: '2024-02', ended: '2024-09' },
};
const STORY: readonly RecordToSave[] = [
  { kind: 'profile', body: { nationalities: ['KGZ'] } },
  { kind: 'way-out', body: { how: ['escaped'], when: '2024-09' } },
  HELD,
  { kind: 'recruitment', body: { country: 'KGZ', when: '2024-01' } },
];

const lineFor = (office: Office, person: Person, caseId: string) =>
  fileFor(office.sessionOf(person), caseId).whatHappened;
/** The events by kind and office, in their order. */
function eventsFor(office: Office, person: Person, caseId: string): readonly string[] {
  const { records, whatHappened } = fileFor(office.sessionOf(person), caseId);
  return whatHappened.events.map(({ record, station }) => {
    const found = records.find((one) => one.id === record && one.station === station);
    return `${found?.office} ${found?.kind}`;
  });
}

describe('what happened, of one case', () => {
  it('is one line of what every office wrote, each of its own office', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), STORY);
    anotherOffice(office, 'MD-CHI').writes(caseId, [
      { kind: 'journey-leg', body: { 'from-country': 'KGZ', 'to-country': 'KAZ', left: '2024-01-20' } },
      { kind: 'way-out', body: { how: ['escaped'] } },
    ]);
    expect(eventsFor(office, 'caseworker', caseId)).toEqual([
      'KG-BIS recruitment',
      'MD-CHI journey-leg',
      'KG-BIS exploitation',
      'KG-BIS way-out',
      'MD-CHI way-out',
    ]);
    expect(lineFor(office, 'caseworker', caseId).events.map(({ placed }) => placed)).toEqual([
      ...[true, true, true, true, false],
    ]);
  });

  it('holds what is in force: a record that was withdrawn is told no more', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    const caseId = createCase(session, STORY);
    const { id } = saves(session, caseId, { kind: 'journey-leg', body: { 'from-country': 'KGZ', left: '2024-01' } });
    expect(eventsFor(office, 'caseworker', caseId)).toContain('KG-BIS journey-leg');
    inTransaction(office.db, () => withdrawRecord(session, caseId, id, 'told of somebody else'));
    expect(eventsFor(office, 'caseworker', caseId)).not.toContain('KG-BIS journey-leg');
  });

  test.each<[Person, number]>([
    ['focal-point', 3],
    ['caseworker', 3],
    ['shelter-manager', 0],
    ['approver', 0],
  ])('is told to who may read it: %s', (person, events) => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), [
      ...STORY,
      { kind: 'stay', body: { kind: 'shelter', house: 'H1', from: '2026-05-01' } },
      { kind: 'decision', body: { date: '2026-05-04', matter: 'override', result: 'asked', gate: 'help' } },
    ]);
    const told = lineFor(office, person, caseId);
    expect(told.events).toHaveLength(events);
    expect(told.exploitation).toEqual(events === 0 ? null : { months: 8, citizen: 'no' });
  });

  it('is told to the focal point alone where the person wants what happened not kept', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), STORY);
    saves(office.sessionOf('caseworker'), caseId, {
      kind: 'consent',
      body: { date: '2026-05-04', keep: 'refuses', 'no-means': 'story', present: ['nobody-else'] },
    });
    expect(lineFor(office, 'caseworker', caseId)).toEqual({ events: [], exploitation: null });
    expect(lineFor(office, 'focal-point', caseId).events).toHaveLength(3);
  });
});

describe('for how long, and in whose country', () => {
  const held = (body: Body): RecordToSave => ({ kind: 'exploitation', body });
  test.each<[string, readonly RecordToSave[], readonly RecordToSave[], unknown]>([
    ['nothing where nobody was exploited', [{ kind: 'recruitment', body: { when: '2024-01' } }], [], null],
    ['nor where somebody was only meant for it', [held({ types: ['not-yet-used'] })], [], null],
    [
      'months of two offices are counted once',
      [HELD],
      [held({ started: '2024-08', ended: '2024-10' })],
      { months: 9, citizen: 'no' },
    ],
    ['not known where one place has no end', [HELD], [held({ started: '2024-08' })], { months: null, citizen: 'no' }],
    [
      'of the country',
      [held({ country: 'KGZ', started: '2024-01', ended: '2024-01' })],
      [],
      { months: 1, citizen: 'yes' },
    ],
    [
      'of a country that only another office told',
      [held({ types: ['forced-labour'] })],
      [held({ country: 'KGZ' })],
      { months: null, citizen: 'yes' },
    ],
    ['not known where no country was told', [held({ types: ['forced-labour'] })], [], { months: null, citizen: null }],
  ])('%s', (_, ours, theirs, said) => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), [
      { kind: 'profile', body: { nationalities: ['KGZ'] } },
      ...ours,
    ]);
    if (theirs.length > 0) anotherOffice(office, 'MD-CHI').writes(caseId, theirs);
    expect(lineFor(office, 'caseworker', caseId).exploitation).toEqual(said);
  });
});
