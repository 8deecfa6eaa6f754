/** Every call of the contract that only reads, asked by everybody who logs in: what a test wants to be answered whatever lies in the cases. */
import type { Desk } from '../../../db/calls/desk.ts';
import { answerCall } from '../../../db/calls/dispatch.ts';
import type { User, UserSession } from '../../../db/casework/people/user-session.ts';
import { insertUser } from '../../../db/casework/people/users.ts';
import { LANGUAGES } from '../../../db/codebook/types.ts';
import { PURPOSES } from '../../../db/contract/exchange.ts';
import type { Area, Contract } from '../../../db/contract/index.ts';
import type { ROLES } from '../../../db/contract/station.ts';
import { POPULATIONS, TABLES, UNITS } from '../../../db/contract/statistics.ts';
import { minuteOf } from '../../../db/store/clock.ts';
import { isWaymarkError } from '../../../db/store/errors.ts';
import { NOW, type Desk as Station } from '../exchange/desk.ts';
import { deskOf } from './a-desk.ts';

type CallName = { [A in Area]: `${A}.${keyof Contract[A] & string}` }[Area];

interface AskedOf {
  readonly caseId: string;
  /** Ids of the case's records. */
  readonly records: readonly string[];
}

const WRITES = 'writes';
type Inputs = typeof WRITES | 'once' | ((of: AskedOf, at: number) => readonly object[]);

const none = (): readonly object[] => [{}];
const STEP_KINDS = ['travel', 'referral', 'payment'] as const;
/** What is asked case by case. A call that is new here does not compile until somebody says whether it reads. */
const OF_A_CASE: Readonly<Record<CallName, Inputs>> = {
  'station.state': 'once',
  'station.setUp': WRITES,
  'station.setUpDemo': WRITES,
  'station.logIn': WRITES,
  'station.logInWithRecovery': WRITES,
  'station.restore': WRITES,
  'station.copies': WRITES,
  'station.close': WRITES,
  'station.backup': WRITES,
  'station.copyNow': WRITES,
  'station.acceptLessCopied': WRITES,
  // Of the whole station, long: once, after all the others.
  'station.verify': WRITES,
  'station.verifyByItself': WRITES,
  'station.confirmClock': WRITES,
  'station.typeDay': WRITES,
  'station.setCopies': WRITES,
  'station.setIdle': WRITES,
  'station.setDuty': WRITES,
  'station.setKeeping': WRITES,
  'station.changePassword': WRITES,
  'station.renewRecoveryCode': WRITES,
  'station.users': 'once',
  'station.judgePassword': 'once',
  'station.judgeCopiesPlace': 'once',
  'station.suggestPassword': 'once',
  'station.addUser': WRITES,
  'station.removeUser': WRITES,
  'station.endsOfAccess': 'once',
  'station.sealBeforeEnd': WRITES,
  'station.endAccess': WRITES,
  'station.dropEndOfAccess': WRITES,
  'station.doneAfterAccess': WRITES,
  'station.deleteOldKeys': WRITES,
  'station.audit': 'once',
  'station.outgoing': 'once',
  'ownQuestions.list': 'once',
  'ownQuestions.put': WRITES,
  'partners.list': 'once',
  'partners.put': WRITES,
  'partners.takeOut': WRITES,
  'hotline.list': 'once',
  'hotline.note': WRITES,
  'hotline.calledBack': WRITES,
  'hotline.madeCase': WRITES,
  'hotline.takeOut': WRITES,
  'post.view': 'once',
  'post.giveOn': WRITES,
  'duty.list': ({ caseId }) => [{}, { caseId }],
  'duty.put': WRITES,
  'duty.takeOut': WRITES,
  'registers.list': 'once',
  'registers.putBreach': WRITES,
  'registers.putRequest': WRITES,
  'registers.takeOut': WRITES,
  'projects.list': 'once',
  'projects.offered': 'once',
  'projects.tracking': 'once',
  'projects.month': 'once',
  'projects.advance': 'once',
  'projects.put': WRITES,
  'projects.takeOut': WRITES,
  'links.of': ({ caseId }) => [{ caseId }],
  'links.put': WRITES,
  'links.putTogether': WRITES,
  'links.remove': WRITES,
  'cases.list': 'once',
  'cases.views': 'once',
  'cases.keepView': WRITES,
  'cases.renameView': WRITES,
  'cases.removeView': WRITES,
  'cases.leaveList': WRITES,
  'cases.similar': 'once',
  'cases.today': 'once',
  'cases.tasks': ({ caseId }, at) => (at === 0 ? [{}, { caseId }] : [{ caseId }]),
  'cases.addTask': WRITES,
  'cases.finishTask': WRITES,
  'cases.house': 'once',
  'cases.noteStay': WRITES,
  'cases.endStay': WRITES,
  'cases.findTold': 'once',
  'cases.open': ({ caseId }) => [{ caseId }, { caseId, reason: 'covers this week' }],
  'cases.accept': WRITES,
  'cases.assign': WRITES,
  'cases.metBefore': WRITES,
  'cases.acceptLoosening': WRITES,
  'cases.handOverOffices': 'once',
  'cases.covers': 'once',
  'cases.cover': WRITES,
  'cases.endCover': WRITES,
  'cases.shareAll': WRITES,
  'cases.closing': ({ caseId }) => [{ caseId }],
  'cases.reopen': WRITES,
  'cases.closeTo': WRITES,
  'cases.expected': 'once',
  'cases.noteArrivals': WRITES,
  'cases.closingMany': ({ caseId }) => [{ cases: [caseId] }],
  'cases.closeMany': WRITES,
  'cases.referringMany': ({ caseId }) => [{ cases: [caseId] }],
  'cases.referMany': WRITES,
  'cases.keeping': ({ caseId }) => [{ cases: [caseId] }],
  'cases.keepOn': WRITES,
  'cases.prepareErasure': WRITES,
  'cases.takeBackErasure': WRITES,
  'cases.exportList': WRITES,
  'cases.import': WRITES,
  'cases.export': WRITES,
  // Asks for a password of its own.
  'cases.rehearseImport': WRITES,
  'cases.begin': WRITES,
  'cases.firstContactMeaning': 'once',
  'cases.usualPlace': 'once',
  'cases.saveFirstContact': WRITES,
  'cases.saveRoster': WRITES,
  'records.save': WRITES,
  // A file of the person's own.
  'records.choosePicture': WRITES,
  'records.attach': WRITES,
  // It writes its line of audit.
  'records.picture': WRITES,
  'records.beforeStep': ({ caseId, records }) =>
    STEP_KINDS.flatMap((kind) => [
      { caseId, kind, body: {} },
      ...records.slice(0, 3).map((record) => ({ caseId, kind, record, body: { agreed: 'refuses' } })),
    ]),
  'records.withdraw': WRITES,
  'records.undo': WRITES,
  'records.withdrawn': ({ caseId }) => [{ caseId }],
  'records.history': ({ caseId, records }) => records.map((id) => ({ caseId, id })),
  'records.putDraft': WRITES,
  'records.dropDraft': WRITES,
  'records.drafts': 'once',
  'records.answerWarning': WRITES,
  'exchange.offices': 'once',
  'exchange.card': WRITES,
  'exchange.readCard': WRITES,
  'exchange.enrol': WRITES,
  'exchange.markStation': WRITES,
  'exchange.issueDirectory': WRITES,
  'exchange.takeDirectory': WRITES,
  'exchange.previewSeal': 'once',
  'exchange.seal': WRITES,
  'exchange.telling': ({ caseId, records }) => records.slice(0, 3).map((record) => ({ caseId, record })),
  'exchange.tell': WRITES,
  'exchange.toldHere': 'once',
  'exchange.readTold': WRITES,
  'exchange.open': WRITES,
  'exchange.packages': 'once',
  'exchange.handOverView': ({ caseId }) => [{ caseId }],
  'exchange.handOver': WRITES,
  'exchange.takeBackHandOver': WRITES,
  'exchange.inbox': 'once',
  'exchange.putAway': WRITES,
  'exchange.receiptsFolder': WRITES,
  'exchange.writeReceipts': WRITES,
  'exchange.toAsk': 'once',
  'exchange.askOffice': WRITES,
  'exchange.reporting': 'once',
  'exchange.reportingDay': WRITES,
  'statistics.report': 'once',
  'statistics.filters': 'once',
  'statistics.release': WRITES,
  'statistics.releaseFile': WRITES,
  'statistics.releasePicture': WRITES,
  'statistics.writePicture': WRITES,
  'statistics.contract': WRITES,
  'statistics.contractFile': WRITES,
  'statistics.releases': 'once',
  'statistics.stop': WRITES,
  'statistics.stopContract': WRITES,
  'statistics.project': WRITES,
  'statistics.annual': WRITES,
  'statistics.projectInside': 'once',
  'statistics.projectFile': WRITES,
  'statistics.publish': WRITES,
  'papers.content': ({ caseId }) =>
    LANGUAGES.slice(0, 1).map((language) => ({ kind: 'house-sheet', caseId, language })),
  'papers.register': WRITES,
  'papers.registerOwn': WRITES,
  'papers.confirm': WRITES,
  'papers.takeBack': WRITES,
  'houses.list': 'once',
  'houses.offered': 'once',
  'houses.named': 'once',
  'houses.put': WRITES,
  // Whoever is in the house is read for each: every tenth case asks.
  'houses.roomsFor': ({ caseId, records: [stay] }, at) => (at % 10 === 0 ? [{ caseId, stay }] : []),
  'houses.giveRoom': WRITES,
  'houses.isHere': WRITES,
  'houses.destroyed': WRITES,
  'houses.remove': WRITES,
};

/** What changes a case, with inputs that are right: asked in a transaction that is taken back. */
const CHANGES: Partial<Record<CallName, (of: AskedOf) => readonly object[]>> = {
  'cases.accept': ({ caseId }) => [
    { caseId, accept: true },
    { caseId, accept: false, reason: 'not ours' },
  ],
  'cases.assign': ({ caseId }) => [{ caseId, user: 2, assigned: true }],
  'cases.reopen': ({ caseId }) => [{ caseId }],
  'cases.closeTo': ({ caseId }) => [{ caseId, closed: true }],
  'cases.saveFirstContact': ({ caseId }) => [
    { answers: { 'profile.sex': 'female' }, next: 'not-now', into: caseId },
    { answers: { 'consent.keep': 'refuses' }, next: 'not-now', into: caseId },
  ],
  'records.save': ({ caseId, records: [id = ''] }) => [
    { caseId, records: [{ kind: 'note', body: { kind: 'note', text: 'seen again' } }] },
    { caseId, records: [{ kind: 'consent', body: { date: '2026-01-12', help: 'agrees' } }] },
    { caseId, records: [{ kind: 'profile', body: { sex: { cites: [id, 'sex'] } } }] },
  ],
  'records.withdraw': ({ caseId, records }) => records.map((id) => ({ caseId, id, reason: 'a slip' })),
  'records.putDraft': ({ caseId }) => [{ id: `note ${caseId}`, caseId, kind: 'note', record: null, body: {} }],
};

const list = { sort: 'changed', descending: true, offset: 0, limit: 500 };
const ONCE: Partial<Record<CallName, readonly object[]>> = {
  'station.audit': [{ limit: 500 }],
  'station.outgoing': [{ limit: 500 }],
  'station.judgeCopiesPlace': [{ folder: '/nowhere' }],
  'station.judgePassword': [{ password: 'a word', about: [] }],
  'cases.list': [
    ...['changed', 'reference', 'stage', 'next-step', 'nationality', 'age'].map((sort) => ({
      ...list,
      filter: {},
      sort,
    })),
    { ...list, filter: { search: 'constructor' } },
    { ...list, filter: { minor: true, flags: ['waiting-for', 'emergency-consent'] } },
  ],
  'cases.similar': [{ name: 'Alina' }],
  'cases.findTold': [{ words: 'unknown' }, { words: 'x'.repeat(200) }, { words: 'ﷺ' }, { words: '\u202eenoyna' }],
  'cases.house': [{}, { on: '2020-01-01' }],
  'cases.firstContactMeaning': [{ answers: {} }],
  'projects.tracking': [{ line: 'C72-CSE' }],
  'projects.month': [{ line: 'C72-CSE', month: '2026-05' }],
  'projects.advance': [{ line: 'C72-CSE' }],
  'statistics.projectInside': [{ line: 'C72-CSE', until: '2026-05-31' }],
  'exchange.previewSeal': [{ to: 'RS-BEG' }, { to: 'HQ', depth: 'full', purpose: PURPOSES[0] }],
  'exchange.packages': [{ limit: 200 }],
  'statistics.report': TABLES.flatMap((table) => [
    ...UNITS.map((unit) => ({ table, unit, protect: null })),
    ...POPULATIONS.map((population) => ({ table, population, protect: null, asOf: '2026-05' })),
  ]),
};

const OTHERS: readonly (User & { readonly role: (typeof ROLES)[number] })[] = [
  { number: 2, name: 'Ion', role: 'caseworker', house: null },
  { number: 3, name: 'Rodica', role: 'shelter-manager', house: 'H1' },
  { number: 4, name: 'Matei', role: 'approver', house: null },
  { number: 5, name: 'Ines', role: 'hq-case-manager', house: null },
  { number: 6, name: 'Paul', role: 'hq-analyst', house: null },
];

/** A session for every role at the station, its own focal point first. */
export function everyRole(station: Station): readonly UserSession[] {
  for (const user of OTHERS) insertUser(station.db, user, minuteOf(NOW));
  return [station.session, ...OTHERS.map((user): UserSession => ({ ...station.session, user }))];
}

/** Every call that reads, with its inputs for these cases. */
export function readsOf(cases: readonly AskedOf[]): readonly (readonly [name: CallName, input: object])[] {
  return Object.entries(OF_A_CASE).flatMap(([name, inputs]) => {
    if (inputs === WRITES) return [];
    const asked = inputs === 'once' ? (ONCE[name as CallName] ?? none()) : cases.flatMap(inputs);
    return asked.map((input) => [name as CallName, input] as const);
  });
}

/** Calls that neither answered nor refused by code, as `role call: what`; empty where all is well. */
export async function uncodedAnswers(station: Station, sessions: readonly UserSession[], cases: readonly AskedOf[]) {
  const faults: string[] = [];
  for (const session of sessions) {
    const desk = deskOf(station, session);
    for (const [name, inputs] of Object.entries(OF_A_CASE)) {
      if (inputs === WRITES) continue;
      const asked = inputs === 'once' ? (ONCE[name as CallName] ?? none()) : cases.flatMap(inputs);
      for (const input of asked) {
        const fault = await uncoded(desk, name, input);
        if (fault !== undefined) faults.push(`${session.user.role} ${name} ${JSON.stringify(input)}: ${fault}`);
      }
    }
  }
  return faults;
}

/** The same of the calls that change a case; nothing of what they write stays. */
export async function uncodedChanges(station: Station, sessions: readonly UserSession[], cases: readonly AskedOf[]) {
  const faults: string[] = [];
  for (const session of sessions) {
    const desk = deskOf(station, session);
    for (const [name, inputs] of Object.entries(CHANGES)) {
      for (const input of cases.flatMap(inputs)) {
        station.db.exec('SAVEPOINT before_change');
        const fault = await uncoded(desk, name, input);
        station.db.exec('ROLLBACK TO before_change; RELEASE before_change');
        if (fault !== undefined) faults.push(`${session.user.role} ${name} ${JSON.stringify(input)}: ${fault}`);
      }
    }
  }
  return faults;
}

async function uncoded(desk: Desk, name: string, input: object): Promise<string | undefined> {
  const [area = '', verb = ''] = name.split('.');
  try {
    const answer = await answerCall(desk, area, verb, input);
    // What goes to the screen is data: nothing is lost on the way.
    structuredClone(answer);
    return undefined;
  } catch (error) {
    if (isWaymarkError(error) && error.code !== 'bad-input' && error.code !== 'unknown-call') return undefined;
    return error instanceof Error
      ? `${error.name} ${error.message} ${error.stack?.split('\n')[1]?.trim()}`
      : 'no error';
  }
}
