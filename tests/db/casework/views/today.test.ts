import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { putDraft } from '../../../../db/casework/people/drafts.ts';
import { today } from '../../../../db/casework/views/today.ts';
import type { RecordToSave } from '../../../../db/casework/writing/save.ts';
import { SENTENCES } from '../../../../db/codebook/sentences.ts';
import { LANGUAGES } from '../../../../db/codebook/types.ts';
import type { TodayLine } from '../../../../db/contract/today.ts';
import { minuteOf } from '../../../../db/store/clock.ts';
import { anotherOffice, createCase, createOffice, type Office, type Person, saves } from '../user-session.ts';

const CONSENT: RecordToSave = {
  kind: 'consent',
  body: { date: '2026-05-01', help: 'agrees', contact: 'agrees', 'share-headquarters': 'with-name' },
};
const ADULT: RecordToSave = { kind: 'profile', body: { age: 30, nationalities: ['MDA'] } };
const CARD: RecordToSave = { kind: 'safe-contact', body: { date: '2026-05-01', how: 'Sundays' } };
const SETTLED = [CONSENT, ADULT];

function linesOf(office: Office, person: Person = 'caseworker'): readonly (TodayLine & { readonly group: string })[] {
  return today(office.sessionOf(person)).groups.flatMap(({ group, lines }) =>
    lines.map((line) => ({ group, ...line })),
  );
}
/** Everything that is said, what one line says together with its day. */
const said = (office: Office, person: Person = 'caseworker') =>
  linesOf(office, person).flatMap(({ group, code, also, since, until }) =>
    [code, ...also].map((each) => [group, each, since ?? until]),
  );

const hearing = (day: string) => ({
  kind: 'legal',
  body: { date: '2026-05-01', proceeding: 'criminal', testimony: 'does-not-want', due: [{ day, what: 'hearing' }] },
});
const permitUntil = (day: string) => ({
  kind: 'legal',
  body: { date: '2026-05-01', proceeding: 'permit', 'permit-state': 'granted', 'permit-until': day },
});

describe('Today is what a case asks of the office', () => {
  test.each<[string, readonly RecordToSave[], readonly (readonly [string, string, string | null])[]]>([
    ['nothing of a case that is settled', SETTLED, []],
    [
      'danger first',
      [
        ...SETTLED,
        { kind: 'intake', body: { date: '2026-05-03', 'needs-today': ['doctor-now', 'threatened', 'self-harm'] } },
      ],
      [
        ['danger', 'today-self-harm', '2026-05-03'],
        ['danger', 'today-threatened', '2026-05-03'],
        ['danger', 'today-doctor-now', '2026-05-03'],
      ],
    ],
    [
      'a talk that was agreed',
      [
        ...SETTLED,
        { kind: 'intake', body: { date: '2026-05-03', 'next-step': 'talk-again', 'next-step-date': '2026-05-10' } },
      ],
      [['soon', 'today-talk-again', '2026-05-10']],
    ],
    [
      'and that has passed',
      [
        ...SETTLED,
        { kind: 'intake', body: { date: '2026-04-03', 'next-step': 'talk-again', 'next-step-date': '2026-04-10' } },
      ],
      [['due', 'today-talk-again-over', '2026-04-10']],
    ],
    [
      'no date further off than two weeks',
      [
        ...SETTLED,
        { kind: 'intake', body: { date: '2026-05-03', 'next-step': 'talk-again', 'next-step-date': '2026-05-19' } },
      ],
      [],
    ],
    [
      'a stay that ends, and its review',
      [
        ...SETTLED,
        {
          kind: 'stay',
          body: { house: 'H1', from: '2026-05-01', 'expected-until': '2026-05-04', 'review-date': '2026-05-03' },
        },
      ],
      [
        ['due', 'today-stay-review-over', '2026-05-03'],
        ['due', 'today-stay-ends', '2026-05-04'],
      ],
    ],
    [
      'nothing of a stay that is over',
      [
        ...SETTLED,
        {
          kind: 'stay',
          body: { house: 'H1', from: '2026-04-01', until: '2026-04-20', 'expected-until': '2026-05-04' },
        },
      ],
      [],
    ],
    [
      'a decision that others make',
      [...SETTLED, { kind: 'decision', body: { date: '2026-05-02', matter: 'clearance', result: 'asked' } }],
      [['waiting', 'today-decision-asked', '2026-05-02']],
    ],
    [
      'a permit that ends',
      [
        ...SETTLED,
        {
          kind: 'decision',
          body: { date: '2026-04-02', matter: 'clearance', result: 'yes', 'valid-until': '2026-05-12' },
        },
      ],
      [['soon', 'today-decision-ends', '2026-05-12']],
    ],
    [
      'a hearing in five weeks and a permit that ends in four: both take weeks to prepare',
      [...SETTLED, hearing('2026-06-08'), permitUntil('2026-06-01')],
      [
        ['soon', 'today-permit-ends', '2026-06-01'],
        ['soon', 'today-legal-due', '2026-06-08'],
      ],
    ],
    [
      'neither while it is further ahead than six weeks, and nothing else that is in four',
      [
        ...SETTLED,
        ...[hearing('2026-06-16'), permitUntil('2026-06-16')],
        { kind: 'safe-contact', body: { date: '2026-05-01', how: 'x', 'valid-until': '2026-06-01' } },
      ],
      [],
    ],
    [
      'the authority’s word',
      [...SETTLED, { kind: 'determination', body: { date: '2026-05-02', 'formally-identified': 'pending' } }],
      [['waiting', 'today-identification-pending', '2026-05-02']],
    ],
    [
      'a follow-up that is due',
      [...SETTLED, CARD, { kind: 'follow-up', body: { state: 'planned', 'planned-for': '2026-05-04' } }],
      [['due', 'today-follow-up', '2026-05-04']],
    ],
    [
      'or overdue',
      [...SETTLED, CARD, { kind: 'follow-up', body: { state: 'planned', 'planned-for': '2026-05-03' } }],
      [['due', 'today-follow-up-over', '2026-05-03']],
    ],
    [
      'an agreement on safe contact that runs out',
      [...SETTLED, { kind: 'safe-contact', body: { date: '2026-05-01', how: 'x', 'valid-until': '2026-05-08' } }],
      [['soon', 'today-safe-contact-ends', '2026-05-08']],
    ],
    [
      'what an authority has not said',
      [...SETTLED, { kind: 'determination', body: { date: '2026-05-01', 'formally-identified': 'pending' } }],
      [['waiting', 'today-identification-pending', '2026-05-01']],
    ],
    [
      'and nothing once it has',
      [
        ...SETTLED,
        { kind: 'determination', body: { date: '2026-05-01', 'formally-identified': 'pending' } },
        { kind: 'determination', body: { date: '2026-05-03', 'formally-identified': 'refused' } },
      ],
      [],
    ],
    [
      'whether contact is lost, after follow-ups that were missed on three days',
      [
        ...SETTLED,
        { kind: 'follow-up', body: { date: '2026-02-01', state: 'missed' } },
        { kind: 'follow-up', body: { date: '2026-03-01', state: 'missed' } },
        { kind: 'follow-up', body: { date: '2026-04-01', state: 'missed' } },
      ],
      [['danger', 'today-lost-contact', '2026-04-01']],
    ],
    [
      'who has turned 18 is asked anew',
      [
        { kind: 'profile', body: { age: 16, nationalities: ['MDA'] } },
        { kind: 'consent', body: { ...CONSENT.body, 'given-by': 'both' } },
        {
          kind: 'decision',
          body: { date: '2026-05-03', matter: 'age', result: 'yes', 'age-years': 18, reason: ['turned-18'] },
        },
      ],
      [['ask', 'today-ask-consent-18', null]],
    ],
    [
      'what nobody has asked yet',
      [],
      [
        ['ask', 'today-ask-consent', null],
        ['ask', 'today-ask-nationality', null],
      ],
    ],
    [
      'sharing that nobody has asked about',
      [{ kind: 'consent', body: { date: '2026-05-01', help: 'agrees' } }, ADULT],
      [['ask', 'today-ask-sharing', null]],
    ],
    [
      'a child of whom nothing is decided',
      [{ kind: 'profile', body: { age: 15, nationalities: ['MDA'] } }, CONSENT],
      [
        ['children', 'today-child', null],
        ['children', 'today-child-situation-not-said', null],
        ['children', 'today-child-no-guardian', null],
        ['children', 'today-child-no-best-interest', null],
        ['children', 'today-child-family-not-assessed', null],
        ['children', 'today-child-no-escort', null],
      ],
    ],
  ])('%s', (_, records, expected) => {
    const office = createOffice();
    createCase(office.sessionOf('caseworker'), records);
    expect(said(office)).toEqual(expected);
  });

  it('without consent to be contacted there is no schedule and nothing overdue; who was not asked is asked', () => {
    const planned: RecordToSave = { kind: 'follow-up', body: { state: 'planned', 'planned-for': '2026-05-03' } };
    const answered = (contact: string | undefined) => {
      const office = createOffice();
      const consent = { date: '2026-05-01', help: 'agrees', 'share-headquarters': 'with-name' };
      createCase(office.sessionOf('caseworker'), [
        ADULT,
        CARD,
        planned,
        { kind: 'consent', body: contact === undefined ? consent : { ...consent, contact } },
      ]);
      return said(office).map(([, code]) => code);
    };
    expect(answered('agrees')).toEqual(['today-follow-up-over']);
    expect(answered('refuses')).toEqual([]);
    expect(answered('later')).toEqual(['today-ask-contact']);
    expect(answered(undefined)).toEqual(['today-ask-contact']);
  });

  it('from the day on which the youngest ground is 18 it asks for the review, and no more once that was made', () => {
    const office = createOffice();
    const session = office.sessionOf('focal-point');
    const caseId = createCase(session, [
      { kind: 'intake', body: { date: '2026-05-04' } },
      { kind: 'identity', body: { 'birth-date': '2008-06-10' } },
      { kind: 'profile', body: { age: 17, 'may-be-under-18': true, nationalities: ['MDA'] } },
      CONSENT,
    ]);
    const asks = () => linesOf(office, 'focal-point').filter(({ code }) => code === 'today-review-18');
    office.at('2026-06-09T10:00');
    expect(asks()).toEqual([]);
    office.at('2026-06-10T10:00');
    // The day itself is her birthday, and is not named.
    expect(asks()).toMatchObject([{ group: 'ask', opens: 'form:decision', since: null, until: null }]);
    office.at('2026-06-11T10:00');
    expect(asks()).toHaveLength(1);
    const review = { date: '2026-06-11', matter: 'age', result: 'yes', 'age-years': 18, reason: ['turned-18'] };
    saves(session, caseId, { kind: 'decision', body: review });
    expect(asks()).toEqual([]);
    expect(said(office, 'focal-point')).toEqual([
      ['safety', 'today-not-copied', '2026-05-04T10:00Z'],
      ['ask', 'today-ask-consent-18', null],
    ]);
  });

  it('a closed case asks nothing, and asks again once it is reopened', () => {
    const office = createOffice();
    const closed: RecordToSave = { kind: 'closure', body: { date: '2026-05-02', state: 'closed', reason: 'moved' } };
    createCase(office.sessionOf('caseworker'), [closed]);
    expect(said(office)).toEqual([]);
    createCase(office.sessionOf('caseworker'), [
      closed,
      { kind: 'closure', body: { date: '2026-05-03', state: 'reopened' } },
    ]);
    expect(said(office).length).toBeGreaterThan(0);
  });
});

describe('whose Today it is', () => {
  const asked: RecordToSave = { kind: 'decision', body: { date: '2026-05-02', matter: 'clearance', result: 'asked' } };
  const stay = (house: string, from: string, more = {}): RecordToSave => ({
    kind: 'stay',
    body: { house, from, ...more },
  });

  it('a caseworker’s: the own cases; the focal point’s: every case', () => {
    const office = createOffice();
    createCase(office.sessionOf('caseworker'), [...SETTLED, asked]);
    expect(said(office, 'caseworker')).toHaveLength(1);
    expect(said(office, 'second-caseworker')).toEqual([]);
    expect(said(office, 'focal-point')).toHaveLength(1);
  });

  it('an approver’s: what is asked to be decided, and nothing of the story', () => {
    const office = createOffice();
    createCase(office.sessionOf('caseworker'), [
      asked,
      { kind: 'intake', body: { date: '2026-05-03', 'needs-today': ['threatened'] } },
    ]);
    expect(said(office, 'approver')).toEqual([['decide', 'today-decision-asked', '2026-05-02']]);
  });

  it('a shelter manager’s: who comes, who leaves and who is in the house', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    createCase(session, [stay('H1', '2026-05-04')]);
    createCase(session, [stay('H1', '2026-05-01', { 'expected-until': '2026-05-04' })]);
    createCase(session, [stay('H1', '2026-05-01')]);
    createCase(session, [stay('H2', '2026-05-04')]);
    expect(
      linesOf(office, 'shelter-manager')
        .map(({ group, code }) => [group, code])
        .toSorted(),
    ).toEqual([
      ['house', 'today-arrived'],
      ['house', 'today-in-house'],
      ['house', 'today-leaving'],
    ]);
    expect(today(office.sessionOf('shelter-manager')).snapshot.total).toBe(0);
  });

  it('a shelter manager’s begins with who comes and who leaves today, by the name used in the house', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    const named = (name: string, from: string, more = {}) =>
      createCase(session, [{ kind: 'identity', body: { 'name-used': name } }, stay('H1', from, more)]);
    for (let n = 0; n < 9; n++) named(`Since August ${n}`, '2025-08-06');
    named('Comes tomorrow', '2026-05-05');
    named('Comes in a month', '2026-06-05');
    named('Was to leave', '2026-03-01', { 'expected-until': '2026-05-02' });
    named('Leaves', '2026-05-01', { until: '2026-05-04' });
    named('Leaves tomorrow', '2026-05-01', { until: '2026-05-05' });
    named('Comes', '2026-05-04');
    const told = (person: Person) => {
      const house = today(office.sessionOf(person)).groups.find(({ group }) => group === 'house');
      return { lines: house?.lines.map(({ code, nameUsed }) => [code, nameUsed]) ?? [], more: house?.more };
    };
    const { lines, more } = told('shelter-manager');
    expect(lines.slice(0, 5)).toEqual([
      ['today-arrived', 'Comes'],
      ['today-leaving', 'Was to leave'],
      ['today-leaves', 'Leaves'],
      ['today-arriving', 'Comes tomorrow'],
      ['today-in-house', 'Since August 0'],
    ]);
    expect([lines.length, more]).toEqual([7, 7]);
    // The focal point's own screen stands in the office: no names, and no list of residents.
    expect(told('focal-point').lines).toEqual([]);
    const days = linesOf(office, 'focal-point').filter(({ group }) => group === 'due' || group === 'soon');
    expect(days.map(({ group, code, nameUsed }) => [group, code, nameUsed])).toEqual([
      ['due', 'today-stay-ends-over', null],
      ['due', 'today-stay-leaves', null],
      ['due', 'today-arrived', null],
      ['soon', 'today-stay-leaves', null],
      ['soon', 'today-arriving', null],
    ]);
  });

  it('nobody who comes or goes today is cut off', () => {
    const office = createOffice();
    for (let n = 0; n < 12; n++) createCase(office.sessionOf('caseworker'), [stay('H1', '2026-05-04')]);
    createCase(office.sessionOf('caseworker'), [stay('H1', '2026-05-01')]);
    const house = today(office.sessionOf('shelter-manager')).groups.find(({ group }) => group === 'house');
    expect([house?.lines.length, house?.more]).toEqual([12, 1]);
  });

  it('headquarters’: what it is asked to decide and whom it met itself, not what missions have to do', () => {
    const office = createOffice();
    const mission = anotherOffice(office, 'MD-KIV');
    const theirs = 'c'.repeat(22);
    const child: RecordToSave = { kind: 'profile', body: { age: 15 } };
    const urgent: RecordToSave = { kind: 'intake', body: { date: '2026-05-03', 'needs-today': ['self-harm'] } };
    const decision = (more: RecordToSave['body']): RecordToSave => ({
      kind: 'decision',
      body: { date: '2026-05-02', result: 'asked', ...more },
    });
    mission.writes(theirs, [
      { kind: 'case', body: { reference: 'MD-KIV-26-AAAAAA', opened: '2026-05-01' } },
      child,
      urgent,
      stay('H1', '2026-05-01', { 'expected-until': '2026-05-05' }),
      decision({ matter: 'clearance', 'by-role': 'police' }),
      decision({ matter: 'override', gate: 'child', 'by-role': 'headquarters' }),
    ]);
    expect(said(office, 'hq-case-manager')).toEqual([['inbox', 'today-decision-asked', '2026-05-02']]);
    createCase(office.sessionOf('hq-case-manager'), [...SETTLED, urgent]);
    expect(said(office, 'hq-case-manager')).toEqual([
      ['danger', 'today-self-harm', '2026-05-03'],
      ['inbox', 'today-decision-asked', '2026-05-02'],
    ]);
    // The mission that looks after the person is told all of it.
    expect(said(office, 'focal-point').map(([, code]) => code)).toEqual(
      expect.arrayContaining(['today-self-harm', 'today-child', 'today-stay-ends', 'today-decision-asked']),
    );
  });

  it('with what this person began and did not save', () => {
    const office = createOffice();
    const body = { 'identity.name-used': 'Zarangest' };
    putDraft(office.sessionOf('caseworker'), {
      id: 'first-contact',
      caseId: null,
      kind: 'first-contact',
      record: null,
      body,
    });
    expect(linesOf(office, 'caseworker')).toMatchObject([
      { group: 'go-on', code: 'today-draft', opens: 'first-contact:first-contact' },
    ]);
    expect(linesOf(office, 'focal-point')).toEqual([]);
  });

  it('of two first contacts by sex, language and how far each is, and never by a name', () => {
    const office = createOffice();
    const begins = (id: string, body: Readonly<Record<string, unknown>>, kind = 'first-contact') =>
      putDraft(office.sessionOf('caseworker'), { id, caseId: null, kind, record: null, body });
    begins('one', { 'identity.name-used': 'Zarangest', 'profile.sex': 'female', 'profile.languages': ['rus', 'kir'] });
    begins('other', { 'profile.sex': 'male', 'profile.languages': [], '~typed': { 'profile.age': '1x' } });
    begins('third', {});
    const places = linesOf(office, 'caseworker').map((line) => line.places);
    expect(places).toHaveLength(3);
    expect(places).toEqual(
      expect.arrayContaining([
        { kind: 'first-contact', answers: 3, sex: 'female', language: 'rus' },
        { kind: 'first-contact', answers: 1, sex: 'male' },
        { kind: 'first-contact', answers: 0 },
      ]),
    );
    expect(JSON.stringify(places)).not.toContain('Zarangest');
  });
});

describe('danger', () => {
  const contact = (needs: readonly string[], date = '2026-05-03'): RecordToSave => ({
    kind: 'intake',
    body: { date, 'needs-today': needs },
  });
  const CHILD: RecordToSave = { kind: 'profile', body: { age: 9, nationalities: ['MDA'] } };
  const closed: RecordToSave = { kind: 'closure', body: { date: '2026-05-04', state: 'closed', reason: 'moved' } };

  it('comes before everything, whatever else waits: who may harm herself is not behind four children', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    for (let child = 0; child < 4; child++) createCase(session, [CHILD, CONSENT]);
    createCase(session, [...SETTLED, contact(['safe-place', 'threatened', 'self-harm'])]);
    const [first, second] = today(session).groups;
    expect([first?.group, first?.lines.map(({ code, also }) => [code, ...also])]).toEqual([
      'danger',
      [['today-self-harm', 'today-threatened', 'today-safe-place']],
    ]);
    // One line a person, not one a rule.
    expect([second?.group, second?.lines.length, second?.more]).toEqual(['children', 3, 1]);
  });

  it('is shown whole where a screen holds it, and the worst comes first, however old the rest is', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    for (let day = 10; day < 20; day++) createCase(session, [...SETTLED, contact(['safe-place'], `2026-04-${day}`)]);
    createCase(session, [...SETTLED, contact(['medicine', 'self-harm'])]);
    const danger = today(session).groups[0];
    expect([danger?.group, danger?.lines.length, danger?.more]).toEqual(['danger', 11, 0]);
    expect(danger?.lines.slice(0, 2).map(({ code, since }) => [code, since])).toEqual([
      ['today-self-harm', '2026-05-03'],
      // Of what is as bad, the newest.
      ['today-safe-place', '2026-04-19'],
    ]);
  });

  it('stays when the case is closed, says so, and ends when somebody looks again', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    const caseId = createCase(session, [...SETTLED, contact(['self-harm', 'threatened']), closed]);
    expect(said(office).map(([group, code]) => [group, code])).toEqual([
      ['danger', 'today-self-harm'],
      ['danger', 'today-threatened'],
      ['danger', 'today-case-closed'],
    ]);
    saves(session, caseId, contact(['threatened'], '2026-05-04'));
    expect(said(office).map(([, code]) => code)).toEqual(['today-threatened', 'today-case-closed']);
    saves(session, caseId, contact(['nothing'], '2026-05-04'));
    expect(said(office)).toEqual([]);
  });

  it('is not for an approver’s eyes', () => {
    const office = createOffice();
    createCase(office.sessionOf('caseworker'), [...SETTLED, contact(['self-harm']), closed]);
    expect(said(office, 'approver')).toEqual([]);
  });
});

describe('a group of Today', () => {
  it('of days to come and of what is to be asked shows three lines, and says how many more there are; what is late is never cut off', () => {
    const office = createOffice();
    for (let day = 1; day <= 16; day++) {
      createCase(office.sessionOf('caseworker'), [
        {
          kind: 'intake',
          body: {
            date: '2026-04-01',
            'next-step': 'talk-again',
            'next-step-date': `2026-05-${`${17 - day}`.padStart(2, '0')}`,
          },
        },
      ]);
    }
    const groups = today(office.sessionOf('caseworker')).groups;
    expect(groups.map(({ group, lines, more }) => [group, lines.length, more])).toEqual([
      ['due', 4, 0],
      ['soon', 3, 9],
      ['ask', 3, 29],
    ]);
    expect(groups.slice(0, 2).flatMap(({ lines }) => lines.map(({ until }) => until))).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((day) => `2026-05-0${day}`),
    );
  });

  it('of days to come begins with the nearest, however many hearings stand there six weeks before', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    for (let day = 1; day <= 12; day++) createCase(session, [hearing(`2026-06-${`${day}`.padStart(2, '0')}`)]);
    createCase(session, [
      { kind: 'intake', body: { date: '2026-04-01', 'next-step': 'talk-again', 'next-step-date': '2026-05-17' } },
    ]);
    const soon = today(session).groups.find(({ group }) => group === 'soon');
    expect(soon?.lines.map(({ until }) => until)).toEqual(['2026-05-17', '2026-06-01', '2026-06-02']);
    expect(soon?.more).toBe(10);
  });

  it('shows every line of it when it is asked for alone', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    for (let n = 0; n < 12; n++) createCase(session, []);
    const [ask] = today(session).groups;
    expect([ask?.group, ask?.lines.length, ask?.more]).toEqual(['ask', 3, 21]);
    const whole = today(session, 'ask').groups;
    expect(whole.map(({ group, lines, more }) => [group, lines.length, more])).toEqual([['ask', 24, 0]]);
    expect(whole[0]?.lines.slice(0, 3)).toEqual(ask?.lines);
    expect(today(session, 'danger').groups).toEqual([]);
  });

  it('is all of one moment, also at midnight', () => {
    const office = createOffice();
    createCase(office.sessionOf('caseworker'), SETTLED);
    for (const person of ['focal-point', 'caseworker', 'shelter-manager'] as const) {
      const session = office.sessionOf(person);
      const asked: Date[] = [];
      const clock = () => {
        asked.push(session.clock());
        return asked.at(-1) ?? session.clock();
      };
      today({ ...session, clock });
      expect([person, asked.length]).toEqual([person, 1]);
    }
  });

  it('says nothing without a sentence, and no name or answer of anybody', () => {
    const office = createOffice();
    createCase(office.sessionOf('caseworker'), [
      { kind: 'identity', body: { 'name-used': 'Zarangest', 'family-name': 'Ciobanu' } },
      {
        kind: 'screening',
        body: { date: '2026-05-04', purposes: ['sexual'], narrative: 'told at length' },
      },
      { kind: 'intake', body: { date: '2026-05-03', 'needs-today': ['threatened', 'other'], 'needs-note': 'hides' } },
    ]);
    const all = linesOf(office, 'focal-point');
    expect(all.length).toBeGreaterThan(2);
    const codes = all.flatMap(({ code, also }) => [code, ...also]);
    expect(codes.filter((code) => !SENTENCES.has(code))).toEqual([]);
    const words = codes.flatMap((code) => LANGUAGES.map((language) => SENTENCES.get(code)?.text[language]));
    expect(`${JSON.stringify(all)} ${words.join(' ')}`).not.toMatch(
      /Zarangest|Ciobanu|exploit|explot|told at length|hides/i,
    );
  });
});

describe('the day that Today is about', () => {
  afterEach(() => vi.unstubAllEnvs());

  // At both hours the day of UTC is another one than the office's.
  test.each([
    ['America/Lima', '2026-05-03T19:30', '2026-05-04T00:30Z'],
    ['Asia/Bishkek', '2026-05-03T02:30', '2026-05-02T20:30Z'],
  ])('is that of the office’s own calendar (%s, %s)', (zone, local, minute) => {
    vi.stubEnv('TZ', zone);
    expect(minuteOf(new Date(local))).toBe(minute);
    const office = createOffice();
    office.at(local);
    createCase(office.sessionOf('caseworker'), [
      ...SETTLED,
      CARD,
      { kind: 'follow-up', body: { state: 'planned', 'planned-for': '2026-05-03' } },
      { kind: 'follow-up', body: { state: 'planned', 'planned-for': '2026-05-02' } },
      { kind: 'stay', body: { house: 'H1', from: '2026-05-01', until: '2026-05-03' } },
      { kind: 'stay', body: { house: 'H1', from: '2026-04-20', until: '2026-05-02' } },
    ]);
    const days = linesOf(office)
      .filter(({ group }) => group === 'due' || group === 'soon')
      .map(({ code, until }) => [code, until]);
    expect(new Set(days)).toEqual(
      new Set([
        ['today-follow-up', '2026-05-03'],
        ['today-follow-up-over', '2026-05-02'],
        ['today-stay-leaves', '2026-05-03'],
      ]),
    );
  });
});
