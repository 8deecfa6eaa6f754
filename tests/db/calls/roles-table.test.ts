/**
 * Every call of the contract with every role, over every kind of case: who gets past the role is what the tables here say, and no answer
 * holds a word of a case that is not the asker's.
 */
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { answerCall } from '../../../db/calls/dispatch.ts';
import { settleAcceptance } from '../../../db/casework/record/acceptance.ts';
import { listCases } from '../../../db/casework/views/list.ts';
import { ROLES, type Role } from '../../../db/codebook/roles.ts';
import { contract } from '../../../db/contract/index.ts';
import { reportRequest } from '../../../db/contract/statistics.ts';
import type { Verb } from '../../../db/contract/verb.ts';
import { casesBehind } from '../../../db/statistics/behind.ts';
import { report } from '../../../db/statistics/report.ts';
import { dayOf } from '../../../db/store/clock.ts';
import { CALL } from '../casework/a-call.ts';
import { PARTNER } from '../casework/a-partner.ts';
import { PROJECT } from '../casework/a-project.ts';
import { HEARD } from '../casework/an-own-question.ts';
import {
  anonymousRow,
  anotherOffice,
  closeToNamed,
  createCase,
  createOffice,
  type Office,
  type Person,
  ROLES_HERE,
  recordOf,
  saves,
} from '../casework/user-session.ts';
import { tempFolder } from '../store/a-store.ts';
import { deskAt, refusalOf } from './office-desk.ts';

const LEAD: readonly Role[] = ['focal-point', 'hq-case-manager'];
const WORK: readonly Role[] = [...LEAD, 'caseworker'];
const COVER: readonly Role[] = ['focal-point', 'caseworker'];
const OPENS: readonly Role[] = [...WORK, 'shelter-manager', 'approver'];

/** Who gets past the role, and what is asked; calls on one case are in the tables below. */
const TABLE: Readonly<Record<string, readonly [roles: readonly Role[], input: object]>> = {
  'cases.list': [[...WORK, 'approver'], { filter: { search: 'Carrowby' } }],
  'cases.views': [[...WORK, 'approver'], {}],
  'cases.keepView': [
    [...WORK, 'approver'],
    { name: 'x', shared: false, filter: {}, sort: 'changed', descending: true, columns: null },
  ],
  'cases.renameView': [[...WORK, 'approver'], { id: 'A'.repeat(22), name: 'x' }],
  'cases.removeView': [[...WORK, 'approver'], { id: 'A'.repeat(22), removed: true }],
  'cases.leaveList': [[...WORK, 'approver'], { view: null, columns: null }],
  'cases.similar': [[...WORK, 'approver'], { name: 'Dunmarrow' }],
  'cases.metBefore': [WORK, { draft: 'x', reason: 'is-here' }],
  'cases.findTold': [LEAD, { words: 'told' }],
  'cases.today': [ROLES, {}],
  'cases.tasks': [OPENS, {}],
  'cases.addTask': [OPENS, { what: 'call the clinic', day: '2026-05-04' }],
  'cases.finishTask': [OPENS, { id: 'A'.repeat(22), done: true }],
  'cases.house': [[...WORK, 'shelter-manager'], {}],
  'cases.noteStay': [[...COVER, 'shelter-manager'], { house: 'H1', until: '2026-05-05' }],
  'cases.endStay': [[...COVER, 'shelter-manager'], { id: 'A'.repeat(22), slip: false }],
  'cases.handOverOffices': [OPENS, {}],
  'cases.expected': [WORK, {}],
  'cases.noteArrivals': [WORK, { persons: [{ caseId: 'A'.repeat(22), how: 'arrived' }] }],
  'cases.closingMany': [WORK, { cases: ['A'.repeat(22)] }],
  'cases.referringMany': [WORK, { cases: ['A'.repeat(22)] }],
  'cases.referMany': [WORK, { cases: ['A'.repeat(22)], partner: 'A'.repeat(22) }],
  'cases.closeMany': [WORK, { cases: ['A'.repeat(22)], reason: 'moved' }],
  'cases.keeping': [WORK, { cases: ['A'.repeat(22)] }],
  'cases.keepOn': [WORK, { cases: ['A'.repeat(22)], until: '2099-01-01', because: 'law' }],
  'cases.prepareErasure': [LEAD, { cases: ['A'.repeat(22)] }],
  'cases.takeBackErasure': [WORK, { cases: ['A'.repeat(22)] }],
  'cases.exportList': [LEAD, { cases: ['A'.repeat(22)], out: '/nowhere/list', reason: 'x', language: 'en' }],
  'cases.covers': [COVER, {}],
  'cases.cover': [COVER, { by: 3, first: '2026-05-04', last: '2026-05-05' }],
  'cases.endCover': [COVER, { number: 99 }],
  'cases.shareAll': [['focal-point'], { shared: false }],
  'cases.import': [LEAD, { file: '/nowhere' }],
  'cases.export': [LEAD, { out: '/nowhere/cases', reason: 'x' }],
  'cases.begin': [WORK, {}],
  'cases.usualPlace': [WORK, {}],
  'cases.saveRoster': [WORK, { shared: {}, persons: [{ answers: {}, next: 'not-now' }] }],
  'cases.firstContactMeaning': [ROLES, { answers: {} }],
  'records.undo': [ROLES, { undo: 'x' }],
  'records.dropDraft': [ROLES, { id: 'x' }],
  'records.drafts': [ROLES, {}],
  'exchange.offices': [LEAD, {}],
  'exchange.card': [LEAD, { out: '/nowhere/card' }],
  'exchange.readCard': [LEAD, { file: '/nowhere' }],
  'exchange.enrol': [LEAD, { file: '/nowhere' }],
  'exchange.markStation': [LEAD, { station: 'A'.repeat(22), state: 'retired' }],
  'exchange.issueDirectory': [LEAD, { folder: '/nowhere', rootKey: '/nowhere', rootPassword: 'x' }],
  'exchange.takeDirectory': [LEAD, { file: '/nowhere' }],
  'exchange.previewSeal': [LEAD, { to: 'HQ' }],
  'exchange.seal': [LEAD, { to: 'HQ', folder: '/nowhere' }],
  'exchange.toldHere': [LEAD, {}],
  'exchange.readTold': [LEAD, { package: 'A'.repeat(22) }],
  'exchange.open': [LEAD, { files: ['/nowhere'] }],
  'exchange.packages': [LEAD, { limit: 5 }],
  'exchange.inbox': [LEAD, {}],
  'exchange.putAway': [LEAD, { file: 1 }],
  'exchange.receiptsFolder': [LEAD, { folder: null }],
  'exchange.writeReceipts': [LEAD, { folder: '/nowhere' }],
  'exchange.toAsk': [LEAD, {}],
  'exchange.askOffice': [LEAD, { office: 'AL-TIA' }],
  'exchange.reporting': [LEAD, {}],
  'exchange.reportingDay': [LEAD, { day: 5 }],
  'statistics.report': [[...WORK, 'hq-analyst'], { table: 'ctm-profile', protect: 5 }],
  'statistics.filters': [[...LEAD, 'hq-analyst'], {}],
  'statistics.release': [
    [...LEAD, 'hq-analyst'],
    { table: 'ctm-profile', protect: 5, audience: 'internal', how: 'copy' },
  ],
  'statistics.releaseFile': [
    [...LEAD, 'hq-analyst'],
    { table: 'ctm-profile', protect: 5, audience: 'internal', as: 'xlsx', out: '/nowhere/table', language: 'en' },
  ],
  'statistics.releasePicture': [
    [...LEAD, 'hq-analyst'],
    { table: 'ctm-profile', protect: 5, audience: 'internal', out: '/nowhere/table', language: 'en' },
  ],
  'statistics.writePicture': [[...LEAD, 'hq-analyst'], { number: 99, png: 'AAAA' }],
  'statistics.contract': [
    ['focal-point'],
    { line: 'P-1', recipient: 'x', until: '2026-03-31', reason: 'x', how: 'copy' },
  ],
  'statistics.contractFile': [
    ['focal-point'],
    {
      ...{ line: 'P-1', recipient: 'x', until: '2026-03-31', reason: 'x' },
      ...{ as: 'xlsx', out: '/nowhere/table', language: 'en' },
    },
  ],
  'statistics.publish': [['hq-case-manager', 'hq-analyst'], { out: '/nowhere/facts', reason: 'x', plain: 'x' }],
  'statistics.releases': [[...LEAD, 'hq-analyst'], {}],
  'statistics.stop': [
    [...LEAD, 'hq-analyst'],
    { edition: { span: 'year', year: 2020, office: null }, why: 'numbers-wrong' },
  ],
  'statistics.project': [[...LEAD, 'hq-analyst'], { line: 'P-1', until: '2026-03-31', reason: 'x', how: 'copy' }],
  'statistics.projectInside': [[...LEAD, 'hq-analyst'], { line: 'P-1', until: '2026-03-31' }],
  'statistics.projectFile': [
    [...LEAD, 'hq-analyst'],
    {
      ...{ line: 'P-1', until: '2026-03-31', reason: 'x' },
      ...{ as: 'xlsx', out: '/nowhere/table', language: 'en' },
    },
  ],
  'statistics.annual': [
    [...LEAD, 'hq-analyst'],
    { year: 2020, audience: 'internal', reason: 'x', language: 'en', how: 'print' },
  ],
  'statistics.stopContract': [
    [...LEAD, 'hq-analyst'],
    { contract: { office: 'KG-BIS', line: 'P-1', until: '2026-03-31', edition: 1 }, why: 'numbers-wrong' },
  ],
  'houses.list': [[...WORK, 'shelter-manager'], {}],
  'houses.offered': [[...WORK, 'shelter-manager'], {}],
  'houses.named': [[...WORK, 'shelter-manager'], {}],
  'houses.put': [['focal-point'], { isNew: true, code: 'H1', forWhom: [], rooms: [] }],
  'houses.destroyed': [[...WORK, 'shelter-manager'], { number: 99, destroyed: true }],
  'houses.remove': [['focal-point'], { code: 'H9' }],
  'duty.list': [[...WORK, 'shelter-manager'], {}],
  'duty.put': [LEAD, { name: 'x', telephone: '1', hours: '', house: null }],
  'duty.takeOut': [LEAD, { id: 'A'.repeat(22) }],
  'registers.list': [LEAD, {}],
  'registers.putBreach': [
    LEAD,
    {
      ...{ what: 'other', happened: null, noticed: '2026-05-04', told: 'x', atRisk: '', cases: [], warned: '' },
      ...{ warnedOn: null, done: '', closed: null },
    },
  ],
  'registers.putRequest': [
    LEAD,
    {
      ...{ asker: 'police', what: 'other', told: 'x', about: null, came: '2026-05-04', answerBy: null, answer: null },
      ...{ ground: '', answeredBy: '', answeredOn: null },
    },
  ],
  'registers.takeOut': [LEAD, { id: 'A'.repeat(22) }],
  'projects.list': [LEAD, {}],
  'projects.offered': [WORK, {}],
  'projects.tracking': [LEAD, { line: 'C72-CSE' }],
  'projects.month': [LEAD, { line: 'C72-CSE', month: '2026-05' }],
  'projects.advance': [WORK, { line: 'C72-CSE' }],
  'projects.put': [LEAD, { ...PROJECT, isNew: true }],
  'projects.takeOut': [LEAD, { line: 'C72-CSE', out: true }],
  'records.choosePicture': [OPENS, { file: '/nowhere/picture' }],
  'ownQuestions.list': [ROLES, {}],
  'ownQuestions.put': [['focal-point'], HEARD],
  'partners.list': [WORK, {}],
  'partners.put': [WORK, PARTNER],
  'partners.takeOut': [WORK, { id: 'A'.repeat(22) }],
  'hotline.list': [WORK, {}],
  'hotline.note': [WORK, CALL],
  'hotline.calledBack': [WORK, { id: 'A'.repeat(22) }],
  'hotline.madeCase': [WORK, { id: 'A'.repeat(22), caseId: 'A'.repeat(22) }],
  'hotline.takeOut': [WORK, { id: 'A'.repeat(22) }],
  'post.view': [LEAD, {}],
  'post.giveOn': [LEAD, { cases: ['A'.repeat(22)], to: 3 }],
  'papers.registerOwn': [[...WORK, 'approver'], { what: 'caseload', html: 'any words' }],
  'papers.confirm': [ROLES, { sha256: 'a'.repeat(64), how: 'print' }],
  'papers.takeBack': [ROLES, { paper: 1 }],
  'station.verifyByItself': [ROLES, {}],
  'station.verify': [[...LEAD, 'hq-analyst'], {}],
  'station.backup': [LEAD, { out: '/nowhere/copy' }],
  'station.copyNow': [LEAD, {}],
  'station.acceptLessCopied': [LEAD, {}],
  'station.confirmClock': [LEAD, {}],
  'station.typeDay': [ROLES, { day: '2026-05-04' }],
  'station.setCopies': [LEAD, { folder: null }],
  'station.setIdle': [LEAD, { minutes: 5 }],
  'station.setDuty': [LEAD, { telephone: null }],
  'station.setKeeping': [LEAD, { years: 7 }],
  'station.users': [LEAD, {}],
  'station.addUser': [LEAD, { name: 'Ana', role: 'hq-analyst', house: null, password: 'seven quiet rivers' }],
  'station.removeUser': [LEAD, { name: 'nobody' }],
  'station.endsOfAccess': [LEAD, {}],
  'station.sealBeforeEnd': [LEAD, { name: 'nobody', folder: '/nowhere' }],
  'station.endAccess': [LEAD, { name: 'nobody' }],
  'station.dropEndOfAccess': [LEAD, {}],
  'station.doneAfterAccess': [LEAD, { number: 1, task: 'take-back' }],
  'station.deleteOldKeys': [LEAD, {}],
  'station.changePassword': [ROLES, { password: 'x', newPassword: 'seven quiet rivers' }],
  'station.renewRecoveryCode': [LEAD, { password: 'x' }],
  'station.audit': [LEAD, { limit: 50 }],
  'station.outgoing': [LEAD, { limit: 50 }],
  'station.close': [ROLES, {}],
};

/** The kinds of case, as the caseworker Ion has to do with them. */
const CASES = ['own', 'assigned', 'others', 'closed', 'received', 'taken-on', 'anonymous'] as const;
type CaseKind = (typeof CASES)[number];
type Row = Readonly<Record<CaseKind, string>>;
const row = (...codes: readonly string[]): Row =>
  Object.fromEntries(CASES.map((kind, index) => [kind, codes[index] ?? 'done'])) as Row;

const [OTHER, CLOSED] = ['case-of-another', 'case-closed-to-named'];
const [HOUSE, DECIDE, NEVER] = ['not-in-your-house', 'nothing-to-decide', 'role-may-not'];
/** In every case but `received` and `anonymous` somebody stays in the manager's house and a decision is asked. */
const OPEN: Readonly<Record<Role, Row>> = {
  'focal-point': row(),
  caseworker: row('done', 'done', OTHER, CLOSED, OTHER, OTHER, OTHER),
  'shelter-manager': row('done', 'done', 'done', HOUSE, HOUSE, 'done', HOUSE),
  approver: row('done', 'done', 'done', DECIDE, DECIDE, 'done', DECIDE),
  'hq-case-manager': row(),
  'hq-analyst': row(...CASES.map(() => NEVER)),
};

/** Calls on one case that refuse as opening it does: what is asked, and who else is refused by the role alone. */
const ON_A_CASE: Readonly<Record<string, readonly [roles: readonly Role[], input: (caseId: string) => object]>> = {
  'cases.open': [OPENS, (caseId) => ({ caseId })],
  'cases.accept': [LEAD, (caseId) => ({ caseId, accept: false })],
  'cases.acceptLoosening': [
    LEAD,
    (caseId) => ({
      caseId,
      station: 'A'.repeat(22),
      record: 'A'.repeat(22),
      line: 'A'.repeat(43),
      how: 'asked-person',
    }),
  ],
  'exchange.handOverView': [LEAD, (caseId) => ({ caseId })],
  'exchange.handOver': [LEAD, (caseId) => ({ caseId, to: 'HQ', reason: 'services', folder: '/nowhere' })],
  'exchange.takeBackHandOver': [LEAD, (caseId) => ({ caseId, record: 'A'.repeat(22), reason: 'services' })],
  'exchange.telling': [LEAD, (caseId) => ({ caseId, record: 'A'.repeat(22) })],
  'exchange.tell': [LEAD, (caseId) => ({ caseId, record: 'A'.repeat(22), folder: '/nowhere' })],
  'cases.assign': [LEAD, (caseId) => ({ caseId, user: 99, assigned: true })],
  'cases.closing': [WORK, (caseId) => ({ caseId })],
  'cases.reopen': [WORK, (caseId) => ({ caseId })],
  'cases.closeTo': [LEAD, (caseId) => ({ caseId, closed: false })],
  'cases.saveFirstContact': [WORK, (caseId) => ({ answers: {}, next: 'not-now', into: caseId })],
  'links.of': [WORK, (caseId) => ({ caseId })],
  'links.put': [WORK, (caseId) => ({ caseId, reference: 'x', what: 'family', sure: 'likely', word: '' })],
  'links.putTogether': [WORK, (caseId) => ({ caseId, reference: 'x' })],
  'links.remove': [WORK, (caseId) => ({ caseId, link: 'A'.repeat(22) })],
  'records.save': [OPENS, (caseId) => ({ caseId, records: [{ kind: 'nothing', body: {} }] })],
  'records.beforeStep': [OPENS, (caseId) => ({ caseId, kind: 'travel', body: {} })],
  'records.attach': [OPENS, (caseId) => ({ caseId, of: 'letter', pages: [{ note: '', data: 'AAAA' }] })],
  'records.picture': [OPENS, (caseId) => ({ caseId, station: 'A'.repeat(22), id: 'A'.repeat(22) })],
  'records.withdraw': [OPENS, (caseId) => ({ caseId, id: 'A'.repeat(22), reason: 'x' })],
  'records.withdrawn': [OPENS, (caseId) => ({ caseId })],
  'records.history': [OPENS, (caseId) => ({ caseId, id: 'A'.repeat(22) })],
  'records.putDraft': [WORK, (caseId) => ({ id: caseId, caseId, kind: 'first-contact', record: null, body: { a: 1 } })],
  'records.answerWarning': [
    OPENS,
    (caseId) => ({ caseId, code: 'warning-day-not-come', kind: 'intake', question: 'date', reason: 'x' }),
  ],
  'houses.roomsFor': [[...WORK, 'shelter-manager'], (caseId) => ({ caseId, stay: 'A'.repeat(22) })],
  'houses.giveRoom': [[...WORK, 'shelter-manager'], (caseId) => ({ caseId, stay: 'A'.repeat(22), room: 'R9' })],
  'houses.isHere': [[...WORK, 'shelter-manager'], (caseId) => ({ caseId, stay: 'A'.repeat(22) })],
  'papers.content': [[...WORK, 'shelter-manager'], (caseId) => ({ kind: 'house-sheet', caseId, language: 'en' })],
  'papers.register': [
    [...WORK, 'shelter-manager'],
    (caseId) => ({ kind: 'house-sheet', caseId, language: 'en', copies: 1, how: 'print' }),
  ],
};
/** What opening a case and what a role may not do are refused with. */
const REFUSALS = [OTHER, CLOSED, HOUSE, DECIDE, NEVER] as readonly string[];

function createOfficeWithCases(): { readonly office: Office; readonly cases: Readonly<Record<CaseKind, string>> } {
  const office = createOffice();
  const [ion, doina] = [office.sessionOf('caseworker'), office.sessionOf('second-caseworker')];
  const told = (kind: CaseKind) => [
    { kind: 'consent', body: { date: '2026-05-04', keep: 'with-name' } },
    { kind: 'identity', body: { 'family-name': `${nameIn(kind)}`, 'given-names': 'Ana' } },
    { kind: 'screening', body: { date: '2026-05-04', narrative: `${storyIn(kind)} told` } },
    { kind: 'stay', body: { house: 'H1', from: '2026-05-01' } },
    { kind: 'decision', body: { date: '2026-05-04', matter: 'clearance', result: 'asked' } },
  ];
  const cases = {
    own: createCase(ion, told('own')),
    assigned: createCase(doina, told('assigned'), { assigned: ['caseworker'] }),
    others: createCase(doina, told('others')),
    closed: createCase(doina, told('closed')),
    received: `R${'a'.repeat(21)}`,
    'taken-on': `T${'b'.repeat(21)}`,
    anonymous: anonymousRow(office, 'second-caseworker'),
  };
  closeToNamed(office, cases.closed);
  const mission = anotherOffice(office, 'MD-K');
  const from = (kind: CaseKind, reference: string) => [
    { kind: 'case', body: { reference, origin: 'live', opened: '2026-04-01' } },
    { kind: 'identity', body: { 'family-name': nameIn(kind) } },
    { kind: 'screening', body: { date: '2026-04-01', narrative: storyIn(kind) } },
  ];
  mission.writes(cases.received, from('received', 'MD-K-26-AAAAAA'));
  mission.writes(cases['taken-on'], from('taken-on', 'MD-K-26-BBBBBB'));
  office.db
    .prepare("INSERT INTO acceptance (case_id, state, at) VALUES (?, 'waiting', '2026-05-04T10:00Z')")
    .run(cases.received);
  settleAcceptance(office.db, cases['taken-on'], 'accepted', null, '2026-05-04T10:00Z');
  const here = told('taken-on').filter(({ kind }) => kind === 'stay' || kind === 'decision');
  for (const record of here) saves(office.sessionOf('focal-point'), cases['taken-on'], record);
  return { office, cases };
}

const WORDS: Readonly<Record<CaseKind, string>> = {
  own: 'Amberley',
  assigned: 'Bramwell',
  others: 'Carrowby',
  closed: 'Dunmarrow',
  received: 'Eskdaleby',
  'taken-on': 'Farringay',
  anonymous: 'Gorsebank',
};
const nameIn = (kind: CaseKind): string => WORDS[kind];
const storyIn = (kind: CaseKind): string => `${WORDS[kind].toLowerCase()}ish`;

/** The cases whose words a role may read at all, by any call: of another's nobody but who leads, of a house no family name and no story. */
const READS: Readonly<Record<Role, readonly CaseKind[]>> = {
  'focal-point': CASES,
  'hq-case-manager': CASES,
  caseworker: ['own', 'assigned'],
  'shelter-manager': [],
  approver: [],
  'hq-analyst': [],
};

async function asked(office: Office, person: Person, name: string, input: object) {
  const [area = '', verb = ''] = name.split('.');
  let answer: unknown = null;
  const code = await refusalOf(
    answerCall(deskAt(office, person), area, verb, input).then(
      (told) => {
        answer = told;
      },
      // Past the role: the disk or a store that is not there says no.
      (error: unknown) => {
        if (typeof error === 'object' && error !== null && 'places' in error) throw error;
      },
    ),
  );
  const words = JSON.stringify(answer).toLowerCase();
  return { code, told: CASES.filter((kind) => words.includes(WORDS[kind].toLowerCase())) };
}

const CALLS = Object.entries(contract).flatMap(([area, verbs]) =>
  Object.entries(verbs as { readonly [name: string]: Verb })
    .filter(([, { open }]) => open !== true)
    .map(([verb]) => `${area}.${verb}`),
);

test('every call of the contract that asks for a session stands in one of the tables, and no other', () => {
  expect([...Object.keys(TABLE), ...Object.keys(ON_A_CASE)].toSorted()).toEqual(CALLS.toSorted());
});

describe.each(ROLES_HERE)('%s', (role) => {
  it('gets past the role in the calls that are theirs, and reads nobody else’s words in them', async () => {
    const { office } = createOfficeWithCases();
    const got: [string, boolean, readonly CaseKind[]][] = [];
    for (const [name, [, input]] of Object.entries(TABLE)) {
      const { code, told } = await asked(office, role, name, input);
      got.push([name, code !== NEVER, told.filter((kind) => !READS[role].includes(kind))]);
    }
    expect(got).toEqual(Object.entries(TABLE).map(([name, [roles]]) => [name, roles.includes(role), []]));
  });

  it('is told by the list what its role may list', async () => {
    const { office } = createOfficeWithCases();
    const { told } = await asked(office, role, 'cases.list', { filter: {} });
    const names = role === 'focal-point' || role === 'hq-case-manager' || role === 'caseworker';
    expect(told).toEqual(names ? READS[role].filter((kind) => kind !== 'anonymous') : []);
  });

  it('opens, changes and prints the cases that are theirs', async () => {
    const { office, cases } = createOfficeWithCases();
    const got: [string, CaseKind, string, readonly CaseKind[]][] = [];
    const expected: typeof got = [];
    for (const [name, [roles, input]] of Object.entries(ON_A_CASE)) {
      for (const kind of CASES) {
        const { code, told } = await asked(office, role, name, input(cases[kind]));
        const refused = REFUSALS.includes(code) ? code : 'done';
        got.push([name, kind, refused, told.filter((one) => one !== kind || !READS[role].includes(one))]);
        expected.push([name, kind, roles.includes(role) ? OPEN[role][kind] : NEVER, []]);
      }
    }
    expect(got).toEqual(expected);
  });
});

describe('the protection of a table', () => {
  const [MAY_NOT, FEW, WHY] = [NEVER, 'release-too-few', 'release-needs-reason'];
  /** What a protection is answered with: on the screen; and when the table leaves, inside (with a reason and without), for the public. */
  type Answered = readonly [shown: string, inside: string, noReason: string, publicly: string];
  const EXACT = ['done', 'done', WHY, FEW] as const;
  const SAFE = ['done', 'done', 'done', 'done'] as const;
  const NOT_THEIRS = [MAY_NOT, MAY_NOT, MAY_NOT, MAY_NOT] as const;
  /** What leaves for partners and the public. */
  const YEAR = { from: '2024', to: '2024' };
  const CHOOSES: Readonly<Record<string, Answered>> = { none: EXACT, 2: EXACT, 4: EXACT, 5: SAFE, 7: SAFE };
  const CODEBOOKS: Readonly<Record<string, Answered>> = {
    none: NOT_THEIRS,
    2: NOT_THEIRS,
    4: NOT_THEIRS,
    5: ['done', MAY_NOT, MAY_NOT, MAY_NOT],
    7: NOT_THEIRS,
  };

  test.each<[Person, Readonly<Record<string, Answered>>]>([
    ['focal-point', CHOOSES],
    ['hq-case-manager', CHOOSES],
    ['hq-analyst', CHOOSES],
    ['caseworker', CODEBOOKS],
  ])('%s chooses it or has the codebook’s', async (role, expected) => {
    const { office } = createOfficeWithCases();
    const got: Record<string, Answered> = {};
    const files: Record<string, readonly string[]> = {};
    for (const k of Object.keys(expected)) {
      const table = { table: 'ctm-profile', protect: k === 'none' ? null : Number(k) };
      const codeOf = async (verb: 'report' | 'release' | 'releaseFile', more: object) =>
        (await asked(office, role, `statistics.${verb}`, { ...table, ...more })).code;
      const leaving = async (verb: 'release' | 'releaseFile', way: object) =>
        [
          await codeOf(verb, { ...way, audience: 'internal', reason: 'for our own meeting' }),
          await codeOf(verb, { ...way, audience: 'internal' }),
          await codeOf(verb, { ...way, ...YEAR, audience: 'public', reason: 'for the press' }),
        ] as const;
      got[k] = [await codeOf('report', {}), ...(await leaving('release', { how: 'copy' }))];
      const out = join(tempFolder(), 'table.xlsx');
      files[k] = await leaving('releaseFile', { as: 'xlsx', out, language: 'en' });
    }
    expect(got).toEqual(expected);
    for (const [k, [, ...leaves]] of Object.entries(expected)) expect(files[k]).toEqual(leaves);
  });

  test.each<[string, object]>([
    ['other people', { population: 'victims' }],
    ['another date', { date: 'helped' }],
    ['a day', { asOf: '2026-05-01' }],
    ['another unit', { unit: 'services' }],
    ['another variable', { narrowed: [{ variable: 'sex', code: 'female' }] }],
    ['every code of a variable', { narrowed: [{ variable: 'child', code: ['child', 'adult'] }] }],
  ])('of %s is exact and inside, for whoever may see exact tables', async (_, more) => {
    const { office } = createOfficeWithCases();
    const table = { table: 'ctm-profile', ...more };
    const out = { how: 'copy', reason: 'for our own meeting' };
    const file = { as: 'xlsx', out: join(tempFolder(), 'table.xlsx'), language: 'en', reason: out.reason };
    const codeOf = async (role: Person, verb: 'report' | 'release' | 'releaseFile', asking: object) =>
      (await asked(office, role, `statistics.${verb}`, { ...table, ...asking })).code;
    for (const role of ['focal-point', 'hq-analyst'] as const) {
      expect(await codeOf(role, 'report', { protect: null })).toBe('done');
      expect(await codeOf(role, 'report', { protect: 5 })).toBe('report-inside-only');
      expect(await codeOf(role, 'release', { ...out, audience: 'internal', protect: null })).toBe('done');
      for (const audience of ['partners', 'public']) {
        for (const protect of [5, null]) {
          expect(await codeOf(role, 'release', { ...out, audience, protect })).toBe('report-inside-only');
          expect(await codeOf(role, 'releaseFile', { ...file, audience, protect })).toBe('report-inside-only');
        }
      }
    }
    for (const protect of [5, null]) expect(await codeOf('caseworker', 'report', { protect })).toBe(MAY_NOT);
  });

  test.each<[string, object]>([
    ['a day more', { to: '2026-05-01' }],
    ['an origin', { origin: 'MDA' }],
    ['an office', { office: 'MD-KIV' }],
    ['those whom headquarters can have', { shared: true }],
    ['persons', { unit: 'persons' }],
  ])('is no way to subtract two tables for whoever may not see exact ones: %s is not theirs', async (_, more) => {
    const { office } = createOfficeWithCases();
    const codeOf = async (role: Person, asking: object) =>
      (await asked(office, role, 'statistics.report', { table: 'ctm-profile', protect: 5, ...asking })).code;
    expect(await codeOf('caseworker', more)).toBe(MAY_NOT);
    expect(await codeOf('caseworker', { countMissing: true, decimals: 0 })).toBe('done');
    expect(await codeOf('focal-point', more)).not.toBe(MAY_NOT);
  });

  it('leads to its cases whoever may see exact tables and open cases, and nobody else', async () => {
    const { office } = createOfficeWithCases();
    const list = (of: object) => ({ filter: {}, behind: { request: { table: 'funnel' }, of } });
    const codes: Record<string, string> = {};
    for (const role of ['focal-point', 'hq-case-manager', 'hq-analyst', 'caseworker', 'approver'] as const) {
      codes[role] = (await asked(office, role, 'cases.list', list({ step: 'counted' }))).code;
    }
    expect(codes).toEqual({
      'focal-point': 'done',
      'hq-case-manager': 'done',
      'hq-analyst': MAY_NOT,
      caseworker: MAY_NOT,
      approver: MAY_NOT,
    });
    const { db, clock } = office.sessionOf('focal-point');
    const request = reportRequest.parse({ table: 'funnel' });
    const made = report(db, { ...request, protect: null }, dayOf(clock()));
    const filter = { sort: 'reference', descending: false, offset: 0, limit: 100 } as const;
    const only = casesBehind(db, { request, of: { dimension: 'steps', row: 'assisted' } }, dayOf(clock()));
    const { rows, total } = listCases(office.sessionOf('focal-point'), { ...filter, filter: {}, only });
    expect(total).toBe(made.dimensions[0]?.rows.find(({ code }) => code === 'assisted')?.n);
    expect(rows.map(({ caseId }) => caseId).toSorted()).toEqual(only.toSorted());
  });

  it('stands in the trail with for whom the table left', async () => {
    const { office } = createOfficeWithCases();
    const left = [
      { ...YEAR, audience: 'partners', how: 'print' },
      { protect: null, audience: 'internal', how: 'copy', reason: 'for our own meeting' },
    ];
    for (const release of left)
      await asked(office, 'focal-point', 'statistics.release', { table: 'ctm-profile', ...release });
    const trail = office.db.prepare("SELECT act, outcome FROM audit WHERE act LIKE 'release-%' ORDER BY n").all();
    expect(trail).toEqual([
      { act: 'release-print', outcome: 'partners-k5' },
      { act: 'release-copy', outcome: 'internal-exact' },
    ]);
  });
});

describe('what is written', () => {
  const NOTE = { kind: 'note', body: { text: 'x' } };
  const CONSENT = { kind: 'consent', body: { date: '2026-05-04', keep: 'with-name' } };
  const WITHDRAW = 'screening';
  const [ROLE, FIRST, GONE] = ['role-may-not-write', 'take-on-first', 'no-such-case'];
  const THEIRS = 'not-your-record';

  test.each<[Person, string, Row]>([
    ['focal-point', 'note', row('done', 'done', 'done', 'done', 'done', 'done', GONE)],
    ['focal-point', 'consent', row('done', 'done', 'done', 'done', FIRST, 'done', GONE)],
    ['focal-point', WITHDRAW, row('done', 'done', 'done', 'done', THEIRS, THEIRS, GONE)],
    ['caseworker', 'note', row('done', 'done', OTHER, CLOSED, OTHER, OTHER, OTHER)],
    ['caseworker', 'consent', row('done', 'done', OTHER, CLOSED, OTHER, OTHER, OTHER)],
    ['caseworker', WITHDRAW, row('done', 'done', OTHER, CLOSED, OTHER, OTHER, OTHER)],
    ['shelter-manager', 'note', row(ROLE, ROLE, ROLE, HOUSE, HOUSE, ROLE, HOUSE)],
    ['shelter-manager', WITHDRAW, row(ROLE, ROLE, ROLE, HOUSE, HOUSE, THEIRS, HOUSE)],
    ['approver', 'note', row(ROLE, ROLE, ROLE, DECIDE, DECIDE, ROLE, DECIDE)],
    ['approver', 'consent', row(ROLE, ROLE, ROLE, DECIDE, DECIDE, ROLE, DECIDE)],
  ])('%s writes or withdraws %s', async (person, what, expected) => {
    const { office, cases } = createOfficeWithCases();
    const got: Record<string, string> = {};
    for (const kind of CASES) {
      const caseId = cases[kind];
      const id = kind === 'anonymous' ? 'A'.repeat(22) : recordOf(office, caseId, 'screening').id;
      const record = what === 'note' ? NOTE : CONSENT;
      const { code } =
        what === WITHDRAW
          ? await asked(office, person, 'records.withdraw', { caseId, id, reason: 'not so' })
          : await asked(office, person, 'records.save', { caseId, records: [record] });
      got[kind] = code === 'no-such-record' ? GONE : code;
    }
    expect(got).toEqual(expected);
  });
});
