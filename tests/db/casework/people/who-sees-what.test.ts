import { describe, expect, it, test } from 'vitest';
import { audienceOf, hasPermission, sees } from '../../../../db/casework/people/roles.ts';
import { history } from '../../../../db/casework/views/history.ts';
import { houseRows } from '../../../../db/casework/views/house.ts';
import type { RecordToSave } from '../../../../db/casework/writing/save.ts';
import { withdrawRecord } from '../../../../db/casework/writing/withdraw.ts';
import { form, question as questionOf } from '../../../../db/codebook/forms/index.ts';
import { AUDIENCES, type Audience } from '../../../../db/codebook/types.ts';
import { WARNING_RULES } from '../../../../db/codebook/warnings.ts';
import type { Role } from '../../../../db/contract/station.ts';
import { wordsIn } from '../../../words.ts';
import {
  createCase,
  createOffice,
  fileFor,
  PEOPLE,
  type Person,
  ROLES_HERE,
  recordOf,
  refusalCode,
  saves,
  shownIn,
} from '../user-session.ts';

const WHOLE_CASE: readonly RecordToSave[] = [
  {
    kind: 'intake',
    body: { date: '2026-05-04', channel: 'police', 'needs-note': 'a quiet room', advice: 'told of the house' },
  },
  {
    kind: 'consent',
    body: { date: '2026-05-04', keep: 'with-name', help: 'agrees', contact: 'agrees', 'given-by': 'person' },
  },
  { kind: 'identity', body: { 'name-used': 'Vera', 'family-name': 'Ciobanu', 'birth-date': '1999-02-03' } },
  { kind: 'profile', body: { sex: 'female', age: 27, nationalities: ['MDA'], languages: ['ron'], interpreter: true } },
  { kind: 'screening', body: { date: '2026-05-04', purposes: ['work'], narrative: 'told in two sessions' } },
  { kind: 'health', body: { date: '2026-05-04', allergies: 'nuts', treatment: 'iron tablets' } },
  { kind: 'stay', body: { house: 'H1', room: 'R2', from: '2026-05-04' } },
  {
    kind: 'decision',
    body: { date: '2026-05-04', matter: 'fund', result: 'asked', amount: 5000, currency: 'EUR' },
  },
  {
    kind: 'risk-assessment',
    body: {
      date: '2026-05-04',
      level: 'high',
      threats: [{ threat: 'debt', note: 'they came to her door' }],
      'was-said': 'pay',
    },
  },
  { kind: 'needs', body: { date: '2026-05-04', 'domain-housing': 'weak', 'in-their-words': 'a door that locks' } },
  {
    kind: 'plan',
    body: {
      date: '2026-05-04',
      goals: 'to sew',
      items: [{ what: 'course' }],
      ceiling: 5000,
      currency: 'EUR',
      mentor: 'Oxana',
    },
  },
  { kind: 'legal', body: { date: '2026-05-04', proceeding: 'criminal', testimony: 'pending', lawyer: 'Stela' } },
  { kind: 'referral', body: { act: 'ask', date: '2026-05-04', for: 'fund', 'to-kind': 'ngo', note: 'rent' } },
  {
    kind: 'payment',
    body: {
      state: 'paid',
      date: '2026-05-04',
      for: 'housing',
      amount: 5000,
      currency: 'EUR',
      receipt: 'signed',
      note: 'May',
    },
  },
  { kind: 'travel', body: { state: 'departed', departed: '2026-05-04', 'to-country': 'MDA', 'to-place': 'Orhei' } },
  { kind: 'arrival', body: { state: 'arrived', date: '2026-05-04', 'met-by': ['our-office'], place: 'gate 4' } },
];

/** casework/RULES.md (Who sees what). */
const SEES: Readonly<Record<Role, readonly Audience[]>> = {
  'focal-point': AUDIENCES,
  caseworker: AUDIENCES.filter((audience) => audience !== 'suspect' && audience !== 'staff'),
  'shelter-manager': ['house', 'health-house'],
  approver: ['decision'],
  'hq-case-manager': AUDIENCES,
  'hq-analyst': [],
};

function audienceOfPlace(place: string): Audience {
  const [kind = '', question = ''] = place.split('.');
  const [inForm, asked] = [form(kind), questionOf(kind, question)];
  if (inForm === undefined || asked === undefined) throw new Error(place);
  return audienceOf(inForm, asked);
}

describe('a role sees the questions of its own matters', () => {
  it.each(ROLES_HERE)('%s', (role) => {
    expect(AUDIENCES.filter((audience) => sees(role, audience))).toEqual(SEES[role]);
  });

  test.each<Person>(['focal-point', 'caseworker', 'shelter-manager', 'approver', 'hq-case-manager'])(
    'and of one whole case no other: %s',
    (person) => {
      const office = createOffice();
      const caseId = createCase(office.sessionOf('caseworker'), WHOLE_CASE);
      const shown = shownIn(fileFor(office.sessionOf(person), caseId));
      const all = shownIn(fileFor(office.sessionOf('focal-point'), caseId));
      const may = SEES[PEOPLE[person].role];
      expect(shown).toEqual(all.filter((place) => may.includes(audienceOfPlace(place))));
      expect(shown.length).toBeGreaterThan(0);
    },
  );

  test.each<Person>(['caseworker', 'shelter-manager', 'approver'])(
    'nor in any revision that was before: %s',
    (person) => {
      const office = createOffice();
      const session = office.sessionOf('caseworker');
      const caseId = createCase(session, WHOLE_CASE);
      const may = SEES[PEOPLE[person].role];
      for (const kind of ['identity', 'profile', 'health', 'stay', 'decision']) {
        const { id, open, private: closed } = recordOf(office, caseId, kind);
        saves(session, caseId, { kind, id, body: changed({ ...open, ...closed }) });
        const told = history(office.sessionOf(person), caseId, id).flatMap(({ body }) => Object.keys(body ?? {}));
        expect(told.filter((question) => !may.includes(audienceOfPlace(`${kind}.${question}`)))).toEqual([]);
      }
    },
  );

  it('so the shelter manager knows who stays, what the house must know, and nothing of why', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), WHOLE_CASE);
    const file = fileFor(office.sessionOf('shelter-manager'), caseId);
    expect(shownIn(file)).toEqual([
      'health.allergies',
      'health.date',
      'identity.name-used',
      'profile.interpreter',
      'profile.languages',
      'stay.from',
      'stay.house',
      'stay.room',
    ]);
    expect(file).toMatchObject({ gates: [], consent: [], eligibility: [], warnings: [], assigned: [] });
    expect(file.sharing).toEqual({ headquarters: 'not-recorded', receiving: 'not-recorded' });
    expect(file.row).toMatchObject({
      name: null,
      initials: null,
      nationality: [],
      flags: [],
      stage: 'assisted',
      ageGroup: null,
      nextStep: null,
    });
    expect(wordsIn(file)).not.toMatch(/Ciobanu|MDA|work|police|clearance|iron/);
  });

  it('and the approver the reference, the gate and its reasons: no name, no nationality, no story', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), WHOLE_CASE);
    const file = fileFor(office.sessionOf('approver'), caseId);
    expect(file.row.reference).toMatch(/^KG-BIS-26-/);
    expect(file.row).toMatchObject({ name: null, nationality: [], nextStep: null });
    expect(file.row.flags.map(({ flag }) => flag)).toEqual(['waiting-for']);
    expect(file.gates.length).toBeGreaterThan(0);
    expect(wordsIn(file)).not.toMatch(/Ciobanu|Vera|MDA|police|two sessions/);
  });
});

/** The same answers again, so that there is an earlier revision to look at. */
function changed(body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(body).filter(([question]) => !question.includes('.')));
}

describe('a role writes what is its own', () => {
  it('a shelter manager who revises what she wrote for the house leaves the answers that she cannot see', () => {
    const office = createOffice();
    const manager = office.sessionOf('shelter-manager');
    const caseId = createCase(
      office.sessionOf('caseworker'),
      WHOLE_CASE.filter(({ kind }) => kind !== 'health'),
    );
    const { id } = saves(manager, caseId, { kind: 'health', body: { date: '2026-05-04', allergies: 'nuts' } });
    const whole = { date: '2026-05-04', allergies: 'nuts', treatment: 'iron tablets' };
    saves(office.sessionOf('focal-point'), caseId, { kind: 'health', id, body: whole });
    saves(manager, caseId, { kind: 'health', id, body: { date: '2026-05-04', allergies: 'nuts and eggs' } });
    const { open, private: closed } = recordOf(office, caseId, 'health');
    expect({ ...open, ...closed }).toMatchObject({ allergies: 'nuts and eggs', treatment: 'iron tablets' });
    expect(refusalCode(() => saves(manager, caseId, { kind: 'health', id, body: { treatment: 'none' } }))).toBe(
      'answer-not-yours',
    );
    expect(refusalCode(() => withdrawRecord(manager, caseId, id, 'of no use'))).toBe('answer-not-yours');
  });

  it('she neither changes nor withdraws what others wrote, and notes the end of a stay that they began', () => {
    const office = createOffice();
    const manager = office.sessionOf('shelter-manager');
    const caseId = createCase(office.sessionOf('caseworker'), WHOLE_CASE);
    const stay = recordOf(office, caseId, 'stay').id;
    const health = recordOf(office, caseId, 'health').id;
    const began = { house: 'H1', room: 'R2', from: '2026-05-04' };
    const revising = (kind: string, id: string, body: object) =>
      refusalCode(() => saves(manager, caseId, { kind, id, body: { ...body } }));
    expect(refusalCode(() => withdrawRecord(manager, caseId, stay, 'not here'))).toBe('not-what-you-wrote');
    expect(revising('health', health, { allergies: 'none' })).toBe('not-what-you-wrote');
    expect(revising('stay', stay, { ...began, house: 'H2' })).toBe('not-what-you-wrote');
    expect(revising('stay', stay, { room: 'R2', from: '2026-05-04' })).toBe('not-what-you-wrote');
    expect(revising('stay', stay, { ...began, room: 'R3' })).toBe('done');
    expect(revising('stay', stay, { ...began, until: '2026-05-06' })).toBe('done');
    expect(refusalCode(() => saves(manager, caseId, { kind: 'note', body: { text: 'x' } }))).toBe('role-may-not-write');
  });

  test.each<[Role, Parameters<typeof hasPermission>[1], boolean]>([
    ['focal-point', 'seal', true],
    ['caseworker', 'seal', false],
    ['caseworker', 'users', false],
    ['caseworker', 'report-unprotected', false],
    ['shelter-manager', 'list-cases', false],
    ['shelter-manager', 'print-house-sheet', true],
    ['shelter-manager', 'save-paper', false],
    ['approver', 'print-house-sheet', false],
    ['approver', 'begin-case', false],
    ['hq-analyst', 'open-case', false],
    ['hq-analyst', 'report', true],
  ])('%s: %s %s', (role, act, may) => {
    expect(hasPermission(role, act)).toBe(may);
  });
});

describe('a note', () => {
  it('for the focal point is read by the focal point and whoever wrote it, in the file and in its history', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), [], { assigned: ['second-caseworker'] });
    const { id } = saves(office.sessionOf('caseworker'), caseId, {
      kind: 'note',
      body: { kind: 'note', date: '2026-05-04', visibility: 'focal-point', text: 'a worry about a colleague' },
    });
    const readBy = (person: Person) => [
      shownIn(fileFor(office.sessionOf(person), caseId)).includes('note.text'),
      history(office.sessionOf(person), caseId, id).some(({ body }) => body?.text !== undefined),
    ];
    expect(readBy('caseworker')).toEqual([true, true]);
    expect(readBy('focal-point')).toEqual([true, true]);
    expect(readBy('second-caseworker')).toEqual([false, false]);
    expect(
      refusalCode(() =>
        saves(office.sessionOf('second-caseworker'), caseId, { kind: 'note', id, body: { text: 'gone' } }),
      ),
    ).toBe('no-such-record');
  });
});

describe('House', () => {
  it('shows a manager the people of her own house, by the name used there', () => {
    const office = createOffice();
    createCase(office.sessionOf('caseworker'), WHOLE_CASE);
    createCase(office.sessionOf('caseworker'), [{ kind: 'stay', body: { house: 'H2', from: '2026-05-01' } }]);
    const rows = houseRows(office.sessionOf('shelter-manager'), '2026-05-04');
    expect(rows.map(({ house, room, nameUsed, minor }) => ({ house, room, nameUsed, minor }))).toEqual([
      { house: 'H1', room: 'R2', nameUsed: 'Vera', minor: false },
    ]);
    expect(houseRows(office.sessionOf('focal-point'), '2026-05-04')).toHaveLength(2);
    expect(houseRows(office.sessionOf('second-caseworker'), '2026-05-04')).toHaveLength(0);
    expect(refusalCode(() => houseRows(office.sessionOf('approver'), '2026-05-04'))).toBe('role-may-not');
  });

  it('no longer shows who has left', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), WHOLE_CASE);
    const { id } = recordOf(office, caseId, 'stay');
    saves(office.sessionOf('shelter-manager'), caseId, {
      kind: 'stay',
      id,
      body: { house: 'H1', room: 'R2', from: '2026-05-04', until: '2026-05-06' },
    });
    expect(houseRows(office.sessionOf('shelter-manager'), '2026-05-06')).toHaveLength(1);
    expect(houseRows(office.sessionOf('shelter-manager'), '2026-05-07')).toHaveLength(0);
    office.at('2026-05-07T10:00');
    expect(refusalCode(() => fileFor(office.sessionOf('shelter-manager'), caseId))).toBe('not-in-your-house');
  });
});

/** Nothing is told of what somebody may not read, neither by a word nor by what it is compared with. */
describe('what does not fit together', () => {
  const told = (records: readonly RecordToSave[]) => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'));
    for (const record of records) saves(office.sessionOf('focal-point'), caseId, record);
    return (person: Person) => fileFor(office.sessionOf(person), caseId).warnings.map(({ code }) => code);
  };
  const KEEP = { kind: 'consent', body: { date: '2026-05-01', keep: 'with-name', 'limits-explained': true } } as const;
  const SUSPECT = { kind: 'perpetrator', body: { whereabouts: 'same-place' } } as const;
  const LEFT = { kind: 'way-out', body: { 'left-behind': ['children'] } } as const;
  const NO_STORY = {
    kind: 'consent',
    body: { date: '2026-05-04', keep: 'refuses', 'no-means': 'story', present: ['nobody-else'] },
  } as const;

  it('of a suspect is shown to who reads of suspects', () => {
    const codes = told([KEEP, SUSPECT]);
    expect(codes('focal-point')).toEqual(['warning-place-known-not-noted']);
    expect(codes('caseworker')).toEqual([]);
  });

  it('of what happened is shown to nobody else where that may not be kept', () => {
    expect(told([KEEP, LEFT])('caseworker')).toEqual(['warning-children-left-not-noted']);
    const codes = told([KEEP, LEFT, NO_STORY]);
    expect(codes('focal-point')).toEqual(['warning-children-left-not-noted']);
    expect(codes('caseworker')).toEqual([]);
  });

  it('speaks of questions that there are', () => {
    const spokenOf = WARNING_RULES.flatMap(({ speaksOf }) => speaksOf ?? []);
    expect(spokenOf).toContain('plan.ceiling');
    for (const place of spokenOf) {
      const [kind = '', id = ''] = place.split('.');
      expect([place, questionOf(kind, id)?.id]).toEqual([place, id]);
    }
  });
});
