import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { caseRow } from '../../../db/casework/views/list.ts';
import { saveFirstContact } from '../../../db/casework/writing/first-contact.ts';
import type { RecordToSave } from '../../../db/casework/writing/save.ts';
import { LANGUAGES } from '../../../db/codebook/types.ts';
import { inTransaction } from '../../../db/store/transaction.ts';
import {
  anonymousRow,
  closeToNamed,
  createCase,
  createOffice,
  type Office,
  type Person,
  saves,
  trail,
} from '../casework/user-session.ts';
import { tempFolder } from '../store/a-store.ts';
import { call } from './a-desk.ts';
import { deskAt, refusalOf } from './office-desk.ts';
import { readWorkbook } from './read-workbook.ts';

const WITH_NAME: RecordToSave = { kind: 'consent', body: { date: '2026-05-04', keep: 'with-name' } };
/** Everything that may stand on no list: the words of these answers are looked for. */
const TELLING: readonly RecordToSave[] = [
  WITH_NAME,
  { kind: 'identity', body: { 'family-name': 'Amberley', 'given-names': 'Rosamund', 'name-used': 'Rosie' } },
  { kind: 'profile', body: { age: 30, nationalities: ['MDA'] } },
  { kind: 'safe-contact', body: { date: '2026-05-04', telephone: '+996 555 010 203' } },
  {
    kind: 'intake',
    body: {
      date: '2026-05-04',
      'needs-today': ['threatened'],
      'next-step': 'talk-again',
      'next-step-date': '2026-05-09',
      'needs-note': 'met at the Quarzlampe',
    },
  },
  { kind: 'screening', body: { date: '2026-05-04', narrative: 'a man with a grey van' } },
];
const SECRETS = ['Amberley', 'Rosamund', 'Rosie', '010 203', 'Quarzlampe', 'grey van'];

function createCases(office: Office) {
  const ion = office.sessionOf('caseworker');
  const cases = {
    told: createCase(ion, TELLING),
    plain: createCase(ion, [WITH_NAME]),
    named: createCase(ion, [WITH_NAME]),
    saidNo: createCase(ion, [{ kind: 'consent', body: { date: '2026-05-04', keep: 'refuses' } }]),
    later: createCase(ion, [{ kind: 'consent', body: { date: '2026-05-04', keep: 'later' } }]),
    row: anonymousRow(office, 'caseworker'),
  };
  closeToNamed(office, cases.named);
  return cases;
}
const referenceOf = (office: Office, caseId: string) =>
  caseRow(office.sessionOf('focal-point'), caseId)?.reference ?? '';
const outgoing = (office: Office) => call(deskAt(office, 'focal-point'), 'station', 'outgoing', { limit: 10 });
const NOT_LISTED = {
  named: 'list-closed-to-named',
  saidNo: 'export-not-kept',
  later: 'export-not-kept',
  row: 'export-not-kept',
};

const writes = (office: Office, person: Person, cases: readonly string[], more = {}) => {
  const out = join(tempFolder(), 'list.xlsx');
  const input = { cases, out, reason: 'for the yearly talk', language: 'en', ...more };
  return { out, answer: call(deskAt(office, person), 'cases', 'exportList', input) };
};

describe('the list of cases as a spreadsheet', () => {
  it('is entered with what may stand on it at that moment: a no of the next is said after it has left', async () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), [WITH_NAME]);
    const told = trail(office).length;
    const { answer } = writes(office, 'focal-point', [caseId]);
    // Let the call go as far as it does at once, while the file is not made yet.
    await Promise.resolve();
    saves(office.sessionOf('caseworker'), caseId, { kind: 'consent', body: { date: '2026-05-04', keep: 'refuses' } });
    expect(await answer).toMatchObject({ cases: 1 });
    expect(trail(office).slice(told)).toEqual(['1 export-list done', '2 write-record consent']);
  });

  it('holds references and coded answers, in the order of the references, and nothing that names or tells', async () => {
    const office = createOffice();
    const { told, plain } = createCases(office);
    const { out, answer } = writes(office, 'focal-point', [told, plain]);
    expect(await answer).toEqual({ number: 1, cases: 2, left: [] });
    const { rows, text } = readWorkbook(out);
    const expected = [
      [
        referenceOf(office, told),
        '25–30',
        'Moldova',
        'Screened',
        'Is being threatened',
        'Talk again',
        '2026-05-09',
        '2026-05-04',
      ],
      [referenceOf(office, plain), '', '', 'First contact', '', '', '', '2026-05-04'],
    ].toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
    expect(rows).toEqual([
      ['Reference', 'Age', 'Nationality', 'Stage', 'Flags', 'Next step', 'On', 'Changed'],
      ...expected,
    ]);
    for (const secret of SECRETS) expect(text).not.toContain(secret);
    expect(text).not.toMatch(/<f>|creator|case|dossier/i);
  });

  it('tells a first contact that opened no case by the last signs of its id, as its file does', async () => {
    const office = createOffice();
    const answers = { 'consent.keep': 'with-name', 'identity.name-used': 'Ida Cernei', 'consent.date': '2026-05-04' };
    const { caseId } = inTransaction(office.db, () =>
      saveFirstContact(office.sessionOf('focal-point'), { answers, next: 'advice-only' }),
    );
    expect(caseRow(office.sessionOf('focal-point'), caseId ?? '')).toMatchObject({ reference: '', initials: 'I. C.' });
    const { out, answer } = writes(office, 'focal-point', [caseId ?? '']);
    await answer;
    expect(readWorkbook(out).rows[1]?.[0]).toBe(`…${caseId?.slice(-6)}`);
  });

  it('stands in the list of what left with its reason, and in the trail, before it is written', async () => {
    const office = createOffice();
    const { told, plain } = createCases(office);
    const { answer } = writes(office, 'focal-point', [told, plain]);
    await answer;
    expect(trail(office).at(-1)).toBe('1 export-list done');
    expect(await outgoing(office)).toMatchObject([
      { number: 1, user: 'Vera', what: 'case-list', reference: null, copies: 1, reason: 'for the yearly talk' },
    ]);
  });

  it('leaves out what a no closes, what nobody agreed to keep yet, and what is closed to named people, and says so', async () => {
    const office = createOffice();
    const cases = createCases(office);
    const { out, answer } = writes(office, 'focal-point', Object.values(cases));
    const { left } = await answer;
    const names = Object.fromEntries(Object.entries(cases).map(([name, caseId]) => [caseId, name]));
    expect(Object.fromEntries(left.map(({ caseId, why }) => [names[caseId], why[0]?.code]))).toEqual(NOT_LISTED);
    expect(readWorkbook(out).rows).toHaveLength(3);
    for (const { reference } of left) if (reference) expect(readWorkbook(out).text).not.toContain(reference);
    const nothing = writes(
      office,
      'focal-point',
      left.map(({ caseId }) => caseId),
    );
    expect(await refusalOf(nothing.answer)).toBe('list-nothing');
    expect(existsSync(nothing.out)).toBe(false);
    expect(await outgoing(office)).toHaveLength(1);
  });

  it('takes a reason, and the place of no other file', async () => {
    const office = createOffice();
    const { plain } = createCases(office);
    expect(await refusalOf(writes(office, 'focal-point', [plain], { reason: ' ' }).answer)).toBe('reason-needed');
    const { out, answer } = writes(office, 'focal-point', [plain]);
    await answer;
    expect(await refusalOf(writes(office, 'focal-point', [plain], { out }).answer)).toBe('file-exists');
    expect(await outgoing(office)).toHaveLength(1);
  });

  it('reads no cell as a formula, whatever an answer begins with', async () => {
    const office = createOffice();
    const { plain } = createCases(office);
    office.db.prepare("UPDATE case_index SET reference = '=1+1' WHERE case_id = ?").run(plain);
    const { out, answer } = writes(office, 'focal-point', [plain]);
    await answer;
    expect(readWorkbook(out).rows[1]?.[0]).toBe("'=1+1");
  });

  test.each(LANGUAGES)('is in the language of the screen: %s', async (language) => {
    const office = createOffice();
    const { told } = createCases(office);
    const { out, answer } = writes(office, 'focal-point', [told], { language });
    await answer;
    const words = { en: ['Stage', 'Screened'], fr: ['Phase', 'Entretien'], es: ['Etapa', 'Entrevista'] }[language];
    expect(readWorkbook(out).rows.map((row) => row[3])).toEqual(words);
  });
});

describe('the list of cases on paper', () => {
  const list = (cases: readonly string[], more = {}) => ({
    kind: 'case-list' as const,
    caseId: null,
    cases: [...cases],
    language: 'en' as const,
    copies: 1,
    how: 'print' as const,
    reason: 'for the meeting',
    ...more,
  });

  it('has the same rows, each copy numbered and to be destroyed, and is in the list of what left', async () => {
    const office = createOffice();
    const { told, ...others } = createCases(office);
    const desk = deskAt(office, 'focal-point');
    const cases = [told, ...Object.values(others)];
    const { paper, left } = await call(desk, 'papers', 'content', list(cases));
    expect(left).toHaveLength(4);
    const { out, answer } = writes(office, 'focal-point', cases);
    await answer;
    const table = paper.blocks.find((block) => block.block === 'table');
    expect([table?.columns, ...(table?.rows ?? [])]).toEqual(readWorkbook(out).rows);
    const { number, document } = await call(desk, 'papers', 'register', list(cases, { copies: 2 }));
    expect(document.html.match(new RegExp(`${number}[^<]*18 May 2026`, 'g'))).toHaveLength(2);
    for (const secret of SECRETS) expect(document.html).not.toContain(secret);
    expect((await outgoing(office))[0]).toMatchObject({
      number,
      what: 'case-list',
      copies: 2,
      reason: 'for the meeting',
      destroyBy: '2026-05-18',
    });
    expect(trail(office).at(-1)).toBe('1 print done');
  });

  it('is for whoever may export cases, and takes a reason on paper too', async () => {
    const office = createOffice();
    const { plain, saidNo } = createCases(office);
    const asked = (person: Person, more = {}) =>
      refusalOf(call(deskAt(office, person), 'papers', 'register', list([plain], more)));
    expect(await asked('caseworker')).toBe('role-may-not');
    expect(await asked('approver')).toBe('role-may-not');
    expect(await asked('focal-point', { reason: '' })).toBe('reason-needed');
    expect(await asked('focal-point', { cases: [saidNo] })).toBe('list-nothing');
    expect(await asked('hq-case-manager')).toBe('done');
    saves(office.sessionOf('caseworker'), plain, { kind: 'consent', body: { date: '2026-05-04', keep: 'refuses' } });
    expect(await asked('focal-point')).toBe('list-nothing');
  });
});
