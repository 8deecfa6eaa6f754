/** Who may have the letter of a request made, what stops it, and what is listed of it (casework/RULES.md, Sharing with partners; papers/README.md). */
import { describe, expect, it, test } from 'vitest';
import type { RecordToSave } from '../../../db/casework/writing/save.ts';
import {
  anotherOffice,
  createCase,
  createOffice,
  type Office,
  type Person,
  ROLES_HERE,
  saves,
  trail,
} from '../casework/user-session.ts';
import { call } from './a-desk.ts';
import { deskAt, refusalOf } from './office-desk.ts';

const AGREED = { date: '2026-05-04', help: 'agrees', keep: 'with-name', 'share-partners': 'with-name' };
const TOLD: readonly RecordToSave[] = [
  { kind: 'identity', body: { 'name-used': 'Ivan', 'family-name': 'Rusu' } },
  { kind: 'profile', body: { sex: 'male', languages: ['ron'], age: 41 } },
  { kind: 'health', body: { date: '2026-05-04', allergies: 'penicillin', diet: 'no pork' } },
];
/** Said alone: of all that is kept, what happened is not to be. */
const ONLY_STORY: RecordToSave['body'] = {
  ...{ date: '2026-05-04', keep: 'refuses', 'no-means': 'story', present: ['nobody-else'] },
};
const THREE = ['identity.name-used', 'profile.languages', 'health.allergies'];
const ASKED = {
  ...{ act: 'ask', date: '2026-05-04', for: 'service', service: 'medical-care', 'to-kind': 'health' },
  ...{ 'to-name': 'Dr Osmonova', shared: THREE },
};

function withRequest(office: Office, consent: object = {}, request: object = {}, told = TOLD) {
  const session = office.sessionOf('caseworker');
  const body = { ...AGREED, ...consent } as RecordToSave['body'];
  const caseId = createCase(session, [{ kind: 'consent', body }, ...told]);
  const answers = Object.entries({ ...ASKED, ...request }).filter(([, value]) => value !== undefined);
  const { id } = saves(session, caseId, {
    kind: 'referral',
    body: Object.fromEntries(answers) as RecordToSave['body'],
  });
  return { caseId, id };
}
const letter = (caseId: string, more: object = {}) => ({
  ...{ kind: 'referral-letter', caseId, language: 'en', copies: 1, how: 'print', ...more },
});
const prints = (office: Office, input: object, person: Person = 'caseworker') =>
  call(deskAt(office, person), 'papers', 'register', input);
const outcome = (office: Office, input: object, person?: Person) => refusalOf(prints(office, input, person));
const shows = (office: Office, input: object, person: Person = 'caseworker') =>
  call(deskAt(office, person), 'papers', 'content', input);
const toldOn = async (office: Office, input: object, person?: Person) => {
  const { paper } = await shows(office, input, person);
  return paper.blocks.flatMap((block) =>
    block.block === 'facts' && block.title !== null ? block.rows.map(({ value }) => value) : [],
  );
};

describe('the letter of a request', () => {
  test.each(ROLES_HERE)('is made by who works with the person, and by nobody else: %s', async (role) => {
    const office = createOffice();
    const { caseId } = withRequest(office);
    const works = role === 'focal-point' || role === 'caseworker' || role === 'hq-case-manager';
    expect(await outcome(office, letter(caseId), role)).toBe(works ? 'done' : 'role-may-not');
  });

  it('is numbered, with to whom, and destroyed within ninety days; as a file by the focal point, with a reason', async () => {
    const office = createOffice();
    const { caseId } = withRequest(office);
    const { number, paper } = await prints(office, letter(caseId, { copies: 2 }));
    const [listed] = await call(deskAt(office, 'focal-point'), 'station', 'outgoing', { limit: 1 });
    expect(listed).toMatchObject({
      ...{ number, what: 'referral-letter', recipient: 'for Dr Osmonova', copies: 2, destroyBy: '2026-08-02' },
    });
    expect(trail(office).at(-1)).toBe('2 print done');
    expect(paper.foot).toEqual([1, 2].map((copy) => expect.stringContaining(`number ${number} · copy ${copy} of 2`)));
    expect(paper.whose).toMatch(/^[0-9A-Z]{6}$/);
    expect(await outcome(office, letter(caseId, { how: 'pdf', reason: 'by messenger' }))).toBe('role-may-not');
    expect(await outcome(office, letter(caseId, { how: 'pdf' }), 'focal-point')).toBe('reason-needed');
    expect(await outcome(office, letter(caseId, { how: 'pdf', reason: 'sealed mail' }), 'focal-point')).toBe('done');
  });

  it('holds three answers', async () => {
    const office = createOffice();
    const { caseId } = withRequest(office);
    expect((await toldOn(office, letter(caseId))).toSorted()).toEqual(['Ivan', 'Romanian', 'penicillin']);
  });

  it('to one of our offices for the safety of the place has no story, and goes to whom the case was handed alone', async () => {
    const office = createOffice();
    anotherOffice(office, 'MD-KIV');
    const request = {
      for: 'risk-assessment',
      service: undefined,
      'to-kind': 'other-office',
      'to-office': 'MD-KIV',
      'to-name': undefined,
    };
    const shared = ['profile.sex', 'profile.origin-country'];
    const { caseId } = withRequest(office, { 'share-receiving': 'with-name' }, { ...request, shared });
    saves(office.sessionOf('caseworker'), caseId, { kind: 'screening', body: { narrative: 'by lorry at night' } });
    expect((await shows(office, letter(caseId))).stops.map(({ code }) => code)).toEqual(['sharing-not-handed-over']);
    const handed = { date: '2026-05-04', act: 'hand-over', 'to-office': 'MD-KIV', reason: 'services' };
    saves(office.sessionOf('focal-point'), caseId, { kind: 'transfer', body: handed });
    const { paper, stops } = await shows(office, letter(caseId));
    expect(stops).toEqual([]);
    expect(paper.whose).toMatch(/^KG-BIS-26-/);
    expect(await toldOn(office, letter(caseId))).toEqual(['Male']);
    expect(JSON.stringify(paper)).not.toMatch(/lorry|Ivan|Rusu/);
  });

  it.each<[string, object, object, readonly string[]]>([
    ['with the name', {}, {}, ['Ivan', 'profile.languages', 'health.allergies']],
    ['without the name', { 'share-partners': 'without-name' }, {}, ['profile.languages']],
    ['without the name to this request alone', {}, { agreed: 'without-name' }, ['profile.languages']],
    ['refused to partners', { 'share-partners': 'refuses' }, {}, []],
    [
      'an embassy without the name',
      { 'authorities-of-origin': 'agrees' },
      { 'to-kind': 'embassy', agreed: 'without-name' },
      [],
    ],
    ['this office', {}, { 'to-kind': 'this-office' }, ['Ivan', 'profile.languages', 'health.allergies']],
  ])('tells no more than is shown before it is saved: %s', async (_, consent, request, expected) => {
    const office = createOffice();
    const { caseId } = withRequest(office, consent, { shared: undefined });
    const body = { ...ASKED, ...request };
    const { told } = await call(deskAt(office, 'caseworker'), 'records', 'beforeStep', {
      caseId,
      kind: 'referral',
      body,
    });
    const shown = told.map(({ kind, question, value }) => (kind === 'identity' ? value : `${kind}.${question}`));
    expect(shown).toEqual(expected);
  });

  it.each([
    ['nothing agreed about partners', { 'share-partners': 'not-asked' }, {}, ['partners-not-agreed']],
    ['refused to partners', { 'share-partners': 'refuses' }, {}, ['partners-refused']],
    ['refused to this request', {}, { agreed: 'refuses' }, ['request-refused']],
    ['later, to this request', {}, { agreed: 'later' }, ['request-not-agreed']],
    ['an embassy of which nothing was said', {}, { 'to-kind': 'embassy', shared: [] }, ['origin']],
    ['nobody named', {}, { 'to-name': undefined }, ['report-for-whom']],
  ])('is stopped by the gate of its step: %s', async (_, consent, request, expected) => {
    const office = createOffice();
    const { caseId } = withRequest(office, consent, request);
    const { stops } = await shows(office, letter(caseId));
    const codes = stops.map(({ code }) => code);
    if (expected[0] === 'origin') expect(codes.length).toBeGreaterThan(2);
    else expect(codes).toEqual(expected);
    expect(await toldOn(office, letter(caseId))).toEqual([]);
    expect(await outcome(office, letter(caseId))).toBe(codes[0]);
  });

  it('of who may be under 18 waits for the gate of a child as the request does', async () => {
    const office = createOffice();
    const { caseId } = withRequest(office, {}, {}, [{ kind: 'profile', body: { age: 16 } }]);
    const { stops } = await shows(office, letter(caseId));
    expect(stops.map(({ code }) => code)).toContain('partners-not-agreed');
    expect(stops.length).toBeGreaterThan(1);
    expect(await toldOn(office, letter(caseId))).toEqual([]);
  });

  it.each([
    ['partners', { 'share-partners': 'without-name' }, {}],
    ['keeping', { keep: 'without-name' }, {}],
    ['the request', {}, { agreed: 'without-name' }],
  ])('has no name and nothing that was told where %s goes without the name', async (_, consent, request) => {
    const office = createOffice();
    const { caseId } = withRequest(office, consent, request);
    expect(await toldOn(office, letter(caseId))).toEqual(['Romanian']);
  });

  it('tells an embassy who it is with the name, or nothing at all', async () => {
    const office = createOffice();
    const asked = { 'authorities-of-origin': 'agrees', 'fears-authorities': 'no', 'asylum-explained': true };
    const written = { ...asked, form: 'signed', present: ['interpreter'] };
    const shared = ['identity.family-name', 'profile.sex'];
    const request = { for: 'papers', service: undefined, 'to-kind': 'embassy', shared };
    const named = withRequest(office, written, request);
    expect(await toldOn(office, letter(named.caseId))).toEqual(['Rusu', 'Male']);
    const without = withRequest(office, written, { ...request, agreed: 'without-name' });
    expect((await shows(office, letter(without.caseId))).stops.map(({ code }) => code)).toEqual(['report-not-agreed']);
    expect(await toldOn(office, letter(without.caseId))).toEqual([]);
  });

  it('has nothing of health where it goes without the name, of which nothing goes anywhere then', async () => {
    const office = createOffice();
    const health = { kind: 'health', body: { date: '2026-05-04', 'fit-to-travel': 'with-escort' } };
    const shared = ['profile.languages', 'health.fit-to-travel'];
    const told = [...TOLD.slice(0, 2), health];
    const without = withRequest(office, {}, { agreed: 'without-name', shared }, told);
    expect(await toldOn(office, letter(without.caseId))).toEqual(['Romanian']);
    const named = withRequest(office, {}, { shared }, told);
    expect(await toldOn(office, letter(named.caseId))).toHaveLength(2);
  });

  it('is not made after a no, of which nothing may be kept', async () => {
    const office = createOffice();
    const { caseId } = withRequest(office);
    saves(office.sessionOf('focal-point'), caseId, { kind: 'consent', body: { date: '2026-05-04', keep: 'refuses' } });
    expect(await outcome(office, letter(caseId), 'focal-point')).toBe('report-not-kept');
    expect(await outcome(office, letter(caseId))).toBe('no-unwritten');
  });

  it('tells nothing of a story that may not be kept, although the focal point reads it until it is gone', async () => {
    const office = createOffice();
    const told: readonly RecordToSave[] = [...TOLD, { kind: 'exploitation', body: { types: ['forced-labour'] } }];
    const request = { 'to-kind': 'legal', 'to-name': 'Ms Orlova', shared: ['profile.languages', 'exploitation.types'] };
    const { caseId } = withRequest(office, {}, request, told);
    expect(await toldOn(office, letter(caseId), 'focal-point')).toHaveLength(2);
    saves(office.sessionOf('focal-point'), caseId, { kind: 'consent', body: ONLY_STORY });
    for (const person of ['caseworker', 'focal-point'] as const) {
      expect(await toldOn(office, letter(caseId), person), person).toEqual(['Romanian']);
    }
  });

  it('is of the request that is meant, and of none that has ended or that another office made', async () => {
    const office = createOffice();
    const { caseId, id } = withRequest(office);
    const other = saves(office.sessionOf('caseworker'), caseId, {
      kind: 'referral',
      body: { ...ASKED, 'to-name': 'Dr Asanov' } as RecordToSave['body'],
    });
    expect(await outcome(office, letter(caseId))).toBe('paper-which-record');
    expect((await shows(office, letter(caseId, { record: other.id }))).paper.blocks[0]).toMatchObject({
      rows: [{ label: 'To', value: 'Dr Asanov' }, {}, {}, {}],
    });
    const answered = { act: 'answer', date: '2026-05-04', answers: { cites: [id, 'act'] }, answer: 'done' };
    saves(office.sessionOf('caseworker'), caseId, { kind: 'referral', body: answered as RecordToSave['body'] });
    expect(await outcome(office, letter(caseId, { record: id }))).toBe('paper-record-over');
    expect(await outcome(office, letter(caseId))).toBe('done');
    const [theirs] = anotherOffice(office, 'MD-KIV').writes(caseId, [
      { kind: 'referral', body: ASKED as RecordToSave['body'] },
    ]);
    expect(await outcome(office, letter(caseId, { record: theirs }))).toBe('paper-no-record');
  });
});
