/** Ways round a rule, each closed: by another office's records, by a slip of the finger, by a question asked of the list. */

import { describe, expect, it, test } from 'vitest';
import { deriveCase } from '../../../../db/casework/derived/derive.ts';
import { textOf } from '../../../../db/casework/record/answers.ts';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { caseRecords } from '../../../../db/casework/record/read.ts';
import { consentInForce, sharingWith } from '../../../../db/casework/rules/consent.ts';
import { emergencyEnds } from '../../../../db/casework/rules/emergency.ts';
import { caseFile } from '../../../../db/casework/views/case-file.ts';
import { houseRows } from '../../../../db/casework/views/house.ts';
import { listCases } from '../../../../db/casework/views/list.ts';
import { today } from '../../../../db/casework/views/today.ts';
import { saveFirstContact } from '../../../../db/casework/writing/first-contact.ts';
import { saveRecords } from '../../../../db/casework/writing/save.ts';
import type { JsonObject } from '../../../../db/store/line.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { caseOf, from, importedCaseOf, type Told } from '../case-of.ts';
import {
  anotherOffice,
  createCase,
  createOffice,
  linesIn,
  type Office,
  type Person,
  recordOf,
  refusalCode,
  saves,
} from '../user-session.ts';

const consent = (date: string, answers: Readonly<Record<string, string>>): Told => ['consent', { date, ...answers }];

describe('consent', () => {
  it('an agreement dated on a day to come counts from when it was written: a refusal after that holds', () => {
    const records = caseOf(consent('2026-05-04', { 'share-headquarters': 'with-name' }))
      .map((record) =>
        record.kind === 'consent' ? { ...record, open: { ...record.open, date: '2062-05-04' } } : record,
      )
      .concat(from('MD-K', consent('2026-06-01', { 'share-headquarters': 'refuses' })));
    expect(sharingWith(records, 'headquarters')).toBe('refuses');
  });

  it('a refusal that nobody dated holds against what was agreed before it was written', () => {
    const dated = caseOf(consent('2026-05-04', { contact: 'agrees' }));
    const undated = from('MD-K', ['consent', { contact: 'refuses' }]).map((record) => ({
      ...record,
      at: '2026-05-09T10:00Z',
    }));
    const later = from('HQ', consent('2026-05-20', { contact: 'agrees' }));
    expect(consentInForce([...dated, ...undated]).get('contact')?.answer).toBe('refuses');
    expect(consentInForce([...dated, ...undated, ...later]).get('contact')?.answer).toBe('agrees');
  });

  test.each(['later', 'not-asked'])('what may not be kept yet (%s) is not passed on', (keep) => {
    expect(sharingWith(caseOf(consent('2026-05-04', { keep, 'share-receiving': 'with-name' })), 'receiving')).toBe(
      keep,
    );
  });

  it('another office’s word that the case is an old one does not make our silence an old one’s', () => {
    const foreign = from('MD-K', ['case', { reference: 'MD-K-26-7K2MQX', origin: 'imported' }]);
    expect(sharingWith([...caseOf(), ...foreign], 'headquarters')).toBe('not-asked');
    expect(sharingWith([...importedCaseOf(), ...foreign], 'headquarters')).toBe('not-recorded');
  });
});

describe('the 72 hours of an emergency', () => {
  const first = caseOf(consent('2026-05-04', { keep: 'emergency' }));
  const end = '2026-05-07T12:00Z';

  it('are not begun anew by revising the record', () => {
    const revised = first.map((record) => ({ ...record, revision: 2, at: '2026-06-01T09:00Z' }));
    expect(emergencyEnds(first)).toBe(end);
    expect((emergencyEnds(revised) ?? '') < '2026-05-09').toBe(true);
  });

  it('nor by another record of it, nor by “will decide later”', () => {
    expect(emergencyEnds([...first, ...from('MD-K', consent('2026-05-20', { keep: 'emergency' }))])).toBe(end);
    expect(emergencyEnds([...first, ...from('MD-K', consent('2026-05-20', { keep: 'later' }))])).toBe(end);
  });

  it('end with an answer, and begin again with a new emergency after it', () => {
    const asked = from('MD-K', consent('2026-05-06', { keep: 'with-name' }));
    expect(emergencyEnds([...first, ...asked])).toBeUndefined();
    const again = from('HQ', consent('2027-01-10', { keep: 'emergency' }));
    expect(emergencyEnds([...first, ...asked, ...again])).toBe('2027-01-13T12:00Z');
  });

  it('are not ended by the refusal of an office whose word only narrows here: the name stays hidden', () => {
    const asTightening = (record: CaseRecord): CaseRecord => ({ ...record, counts: 'tightening' });
    const refusal = from('MD-K', consent('2026-05-20', { keep: 'refuses' })).map(asTightening);
    expect(emergencyEnds([...first, ...refusal])).toBe(end);
    const theirs = from('HQ', consent('2026-05-04', { keep: 'emergency' })).map(asTightening);
    expect(emergencyEnds([...caseOf(), ...theirs, ...refusal])).toBe(end);
    // Whose emergency counted here, and who refuses in its place since.
    const earlier = from('MD-K', consent('2026-05-04', { keep: 'emergency' })).map(
      (record): CaseRecord => ({ ...record, counts: 'whole', changedTo: refusal }),
    );
    expect(emergencyEnds([...caseOf(), ...refusal].map((record) => ({ ...record, earlier })))).toBe(end);
  });

  it('are not ended by another office’s word where the emergency was dated on a day to come', () => {
    const asTightening = (record: CaseRecord): CaseRecord => ({ ...record, counts: 'tightening' });
    const slips = [
      ...from('HQ', consent('2026-05-04', { keep: 'emergency' })),
      ...from('AL-T', consent('2026-05-04', { keep: 'without-name' })),
    ]
      .map((record): CaseRecord => ({ ...record, open: { ...record.open, date: '2062-05-04' } }))
      .map(asTightening);
    const asked = from('MD-K', consent('2026-05-20', { keep: 'with-name' })).map(asTightening);
    const before = emergencyEnds([...caseOf(), ...slips]);
    expect(before).toBeDefined();
    expect(emergencyEnds([...caseOf(), ...slips, ...asked])).toBe(before);
  });

  it('are not ended by another office’s word that the person may be a child, for whom an older refusal of a guardian’s is in force', () => {
    const asTightening = (record: CaseRecord): CaseRecord => ({ ...record, counts: 'tightening' });
    const ours = caseOf(
      consent('2026-05-10', { keep: 'later' }),
      consent('2025-05-10', { keep: 'refuses', 'given-by': 'guardian' }),
    );
    const theirs = from('HQ', consent('2026-05-04', { keep: 'emergency' })).map(asTightening);
    const young = from('MD-K', ['profile', { 'age-band': '15-17' }]).map(asTightening);
    expect(emergencyEnds([...ours, ...theirs])).toBe(end);
    expect(consentInForce([...ours, ...theirs, ...young]).get('keep')?.answer).toBe('refuses');
    expect(emergencyEnds([...ours, ...theirs, ...young])).toBe(end);
  });

  it('are ended by no guardian for the person, whether or not anything says that they may be a child', () => {
    const told = [
      consent('2026-05-04', { keep: 'emergency', help: 'not-asked' }),
      consent('2026-05-05', { keep: 'with-name', 'given-by': 'guardian' }),
    ];
    for (const young of [[], [['profile', { 'may-be-under-18': true }] as const]]) {
      const records = caseOf(...young, ...told);
      expect(consentInForce(records).get('keep')?.answer).toBe('emergency');
      expect(emergencyEnds(records)).toBe(end);
    }
    const refused = caseOf(...told, consent('2026-05-06', { keep: 'refuses', 'given-by': 'guardian' }));
    expect(consentInForce(refused).get('keep')?.answer).toBe('refuses');
  });

  it('end also where the child’s word is an emergency and the guardian’s is not', () => {
    const child: Told = ['profile', { age: 15 }];
    const records = caseOf(child, consent('2026-05-04', { keep: 'emergency', 'given-by': 'person' })).concat(
      from('MD-K', consent('2026-05-05', { keep: 'with-name', 'given-by': 'guardian' })),
    );
    expect(emergencyEnds(records)).toBe(end);
  });
});

describe('what another office writes', () => {
  it('under the id of our record does not answer for it where that is cited', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('focal-point'), [{ kind: 'profile', body: { sex: 'female' } }]);
    const { id } = recordOf(office, caseId, 'profile');
    const cites = { cites: [id, 'sex'] };
    const other = anotherOffice(office, 'MD-K');
    const [citing = ''] = other.writes(caseId, [{ kind: 'profile', body: { sex: cites } }]);
    const read = () => {
      const records = caseRecords(office.db, caseId);
      const record = records.find((one) => one.id === citing);
      return record === undefined ? undefined : textOf(record, 'sex', records);
    };
    expect(read()).toBe('female');
    anotherOffice(office, 'AL-T').writes(caseId, [{ kind: 'profile', id, body: { sex: 'male' } }]);
    expect(read()).toBeUndefined();
  });

  it('makes no case of a contact that we opened: it becomes one by our own word', () => {
    const office = createOffice();
    const desk = office.sessionOf('focal-point');
    const saved = inTransaction(office.db, () =>
      saveFirstContact(desk, { answers: { 'consent.keep': 'with-name' }, next: 'advice-only' }),
    );
    const caseId = saved.caseId ?? '';
    const row = () => caseFile(desk, caseId).row;
    expect(row().kind).toBe('intake');
    const taken = { reference: 'MD-K-26-7K2MQX', opened: '1999-01-01' };
    anotherOffice(office, 'MD-K').writes(caseId, [{ kind: 'case', body: taken }]);
    expect(row().kind).toBe('intake');
    const ours = inTransaction(office.db, () => saveFirstContact(desk, { answers: {}, next: 'not-now', into: caseId }));
    expect(ours).toMatchObject({ kind: 'case', reference: expect.not.stringContaining('MD-K') });
  });

  it('cannot end our writing by saying that the person refused everything', () => {
    const office = createOffice();
    const session = office.sessionOf('focal-point');
    const caseId = createCase(session);
    anotherOffice(office, 'MD-K').writes(caseId, [{ kind: 'anonymous', body: { month: '2026-04' } }]);
    const write = () => saves(session, caseId, { kind: 'note', body: { text: 'still here' } });
    expect(refusalCode(write)).toBe('done');
  });

  it('cannot hide the danger of our contact by saying that the person refused everything', () => {
    const office = createOffice();
    const caseworker = office.sessionOf('caseworker');
    const page = { 'consent.keep': 'with-name', 'intake.needs-today': ['threatened'] };
    const { caseId } = inTransaction(office.db, () =>
      saveFirstContact(caseworker, { answers: page, next: 'advice-only' }),
    );
    const danger = () =>
      today(caseworker)
        .groups.find(({ group }) => group === 'danger')
        ?.lines.map(({ code }) => code);
    const kinds = () => [
      office.db.prepare('SELECT kind FROM case_index').pluck().all(),
      office.db.prepare('SELECT DISTINCT case_kind FROM fact').pluck().all(),
    ];
    expect(danger()).toEqual(['today-threatened']);
    anotherOffice(office, 'MD-K').writes(caseId ?? '', [{ kind: 'anonymous', body: { month: '2026-04' } }]);
    expect(danger()).toEqual(['today-threatened']);
    expect(kinds()).toEqual([['intake'], ['intake']]);
  });

  it('is withdrawn where its line says so, whatever else a newer version writes into it, and only then', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('focal-point'));
    const other = anotherOffice(office, 'MD-K');
    const [gone = '', there = ''] = other.writes(caseId, [
      { kind: 'note', body: { kind: 'note', text: 'one' } },
      { kind: 'note', body: { kind: 'note', text: 'two' } },
    ]);
    const written = office.db.prepare<[string], Buffer>('SELECT line FROM record WHERE id = ?').pluck();
    const put = office.db.prepare('UPDATE record SET line = ? WHERE id = ?');
    const rewrite = (id: string, newer: JsonObject, instead: JsonObject): void => {
      const line = JSON.parse(String(written.get(id))) as JsonObject;
      put.run(Buffer.from(JSON.stringify({ ...newer, ...line, ...instead })), id);
    };
    rewrite(gone, { also: 'a'.repeat(60) }, { body: null });
    rewrite(there, { a: { body: null, by: 1 } }, {});
    deriveCase(office.db, caseId);
    expect(caseRecords(office.db, caseId).map(({ id }) => id)).toContain(there);
    expect(caseRecords(office.db, caseId).map(({ id }) => id)).not.toContain(gone);
  });
});

describe('a child and the press', () => {
  const MEDIA = { kind: 'consent', body: { date: '2026-05-04', 'given-by': 'both', media: 'agrees' } };
  const age = (years: number, more = {}) => ({
    kind: 'decision',
    body: { date: '2026-05-04', matter: 'age', result: 'yes', 'age-years': years, ...more },
  });
  const asked = (office: Office, caseId: string) =>
    refusalCode(() => saves(office.sessionOf('focal-point'), caseId, MEDIA));

  it('is refused also where only another office knows how old they are', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('focal-point'));
    anotherOffice(office, 'AL-T').writes(caseId, [{ kind: 'profile', body: { age: 15 } }]);
    expect(asked(office, caseId)).toBe('warning-media-and-child');
  });

  it('and by a decision on the age, which says so before what was said does', () => {
    const office = createOffice();
    const session = office.sessionOf('focal-point');
    expect(asked(office, createCase(session, [{ kind: 'profile', body: { age: 19 } }, age(16)]))).toBe(
      'warning-media-and-child',
    );
    const child = [{ kind: 'profile', body: { age: 16 } }];
    expect(asked(office, createCase(session, [...child, age(18, { reason: ['turned-18'] })]))).toBe('done');
    const grown = createCase(session, [{ kind: 'profile', body: { age: 19 } }]);
    const together = refusalCode(() => inTransaction(office.db, () => saveRecords(session, grown, [age(16), MEDIA])));
    expect(together).toBe('warning-media-and-child');
  });
});

describe('a save', () => {
  it('may not write one record twice, nor two of a kind that is written once', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    const caseId = createCase(session);
    const { id } = saves(session, caseId, { kind: 'note', body: { text: 'x' } });
    const before = linesIn(office);
    const twice = [
      { kind: 'note', id, body: { text: 'y' } },
      { kind: 'note', id, body: { text: 'z' } },
    ];
    const both = [
      { kind: 'profile', body: { sex: 'female' } },
      { kind: 'profile', body: { sex: 'male' } },
    ];
    for (const [records, code] of [
      [twice, 'bad-input'],
      [both, 'one-per-office'],
    ] as const) {
      expect(refusalCode(() => inTransaction(office.db, () => saveRecords(session, caseId, records)))).toBe(code);
    }
    expect(linesIn(office)).toBe(before);
  });

  it('may cite what the same people see and nothing else: the house list would read it out', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), [
      { kind: 'identity', body: { 'name-used': 'Vera', 'family-name': 'Ciobanu' } },
      { kind: 'stay', body: { house: 'H1', from: '2026-05-04' } },
    ]);
    const identity = recordOf(office, caseId, 'identity').id;
    const stay = recordOf(office, caseId, 'stay').id;
    const citing = (person: Person, question: string, answer = 'visitors-agreed') =>
      refusalCode(() =>
        saves(office.sessionOf(person), caseId, {
          kind: 'stay',
          id: stay,
          body: { house: 'H1', from: '2026-05-04', [answer]: { cites: [identity, question] } },
        }),
      );
    expect(citing('shelter-manager', 'family-name')).toBe('answer-not-yours');
    expect(houseRows(office.sessionOf('shelter-manager'), '2026-05-04')[0]?.room).toBeNull();
    expect(citing('shelter-manager', 'name-used')).toBe('done');
    expect(citing('caseworker', 'family-name')).toBe('answer-not-to-cite');
    expect(citing('caseworker', 'name-used', 'room')).toBe('answer-not-to-cite');
  });
});

describe('lists', () => {
  const ask = (
    office: ReturnType<typeof createOffice>,
    person: Person,
    filter: object,
    sort: 'changed' | 'nationality',
  ) =>
    listCases(office.sessionOf(person), { filter, sort, descending: false, offset: 0, limit: 10 }).rows.map(
      ({ reference }) => reference,
    );

  it('tell an approver nothing by filter or order that their columns do not tell', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    const asks = { kind: 'decision', body: { date: '2026-05-04', matter: 'clearance', result: 'asked' } };
    createCase(session, [asks, { kind: 'profile', body: { nationalities: ['UKR'] } }]);
    createCase(session, [
      asks,
      { kind: 'profile', body: { nationalities: ['MDA'] } },
      { kind: 'follow-up', body: { date: '2026-05-01', state: 'done', 're-trafficked': 'yes' } },
    ]);
    const all = ask(office, 'approver', {}, 'changed');
    expect(all).toHaveLength(2);
    expect(ask(office, 'approver', { nationality: 'UKR' }, 'changed')).toEqual(all);
    expect(ask(office, 'approver', {}, 'nationality')).toEqual(all);
    expect(ask(office, 'approver', { flags: ['re-trafficked'] }, 'changed')).toEqual([]);
    expect(ask(office, 'caseworker', { flags: ['re-trafficked'] }, 'changed')).toHaveLength(1);
  });

  it('find nobody by a name that the end of an emergency’s hours has hidden, except for the focal point', () => {
    const office = createOffice();
    createCase(office.sessionOf('caseworker'), [
      { kind: 'consent', body: { date: '2026-05-04', keep: 'emergency' } },
      { kind: 'identity', body: { 'name-used': 'Alina' } },
    ]);
    const found = (person: Person) => ask(office, person, { search: 'Alina' }, 'changed').length;
    expect([found('caseworker'), found('focal-point')]).toEqual([1, 1]);
    office.at('2026-05-09T10:00');
    expect([found('caseworker'), found('hq-case-manager'), found('focal-point')]).toEqual([0, 0, 1]);
  });

  it('of the house begin today for its manager, whatever day is asked for', () => {
    const office = createOffice();
    createCase(office.sessionOf('caseworker'), [
      { kind: 'stay', body: { house: 'H1', from: '2026-01-04', until: '2026-02-01' } },
    ]);
    expect(houseRows(office.sessionOf('shelter-manager'), '2026-01-01')).toEqual([]);
    expect(houseRows(office.sessionOf('focal-point'), '2026-01-01')).toHaveLength(1);
  });
});

describe('who opened a case', () => {
  const indexed = (at: Office, caseId: string) =>
    at.db.prepare('SELECT reference, person, opener, opened FROM case_index WHERE case_id = ?').get(caseId);

  it('is the station its id comes from, whatever other offices write of it and however small their ids are', () => {
    const at = createOffice();
    const caseId = createCase(at.sessionOf('focal-point'));
    const before = indexed(at, caseId);
    for (let i = 0; i < 12; i++) {
      anotherOffice(at, `MD-${i}`).writes(caseId, [
        { kind: 'case', body: { reference: `MD-${i}-TAKEN`, opened: '1999-01-01' } },
      ]);
    }
    expect(indexed(at, caseId)).toEqual(before);
  });
});

describe('an override', () => {
  const granted = {
    kind: 'decision',
    body: {
      date: '2026-05-04',
      matter: 'override',
      gate: 'child',
      overrides: ['child-no-guardian'],
      result: 'yes',
      'valid-until': '2026-05-20',
    },
  };
  const asked = { kind: 'decision', body: { date: '2026-05-04', matter: 'override', gate: 'child', result: 'asked' } };

  it.each(['focal-point', 'caseworker'] as const)('is asked for by the %s, not granted', (role) => {
    const at = createOffice();
    const session = at.sessionOf(role);
    const caseId = createCase(session);
    expect(refusalCode(() => saves(session, caseId, granted))).toBe('override-needs-another');
    expect(refusalCode(() => saves(session, caseId, asked))).toBe('done');
  });

  it('is confirmed by the approver', () => {
    const at = createOffice();
    const caseId = createCase(at.sessionOf('focal-point'), [asked]);
    expect(refusalCode(() => saves(at.sessionOf('approver'), caseId, granted))).toBe('done');
  });
});
