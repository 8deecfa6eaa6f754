import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { caseQuestions, questionBreaches, RULES_PAGE } from '../../../build/checks/case-questions.ts';
import { form, question } from '../../../db/codebook/forms/index.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../..', RULES_PAGE), 'utf8');

describe('the rules name one definition for', () => {
  test('each of thirteen questions about a case', () =>
    expect(caseQuestions(PAGE).map(({ name }) => name)).toEqual([
      'was help given',
      'age and its grounds',
      'may be under 18',
      'age at identification',
      'nationality and origin',
      'in the house on a day',
      'consent in force',
      'danger',
      'newest answer',
      'what was asked of somebody',
      'what became of a hand-over',
      'what is open',
      'days ahead',
    ]));

  test.each(caseQuestions(PAGE).flatMap(({ name, answers }) => answers.map((answer) => ({ name, answer }))))(
    '$name, and $answer is a question of the codebook',
    ({ answer }) => {
      const [kind = '', id = ''] = answer.split('.');
      expect(id === '*' ? form(kind) : question(kind, id)).toBeDefined();
    },
  );

  test('each with a part of the page that gives its source', () => {
    const parts = [...PAGE.matchAll(/^\| [^|`]+ \| `[^|]+ \| [^|]+ \| ([^|]+) \|$/gm)].map(([, part = '']) => part);
    expect(parts).toHaveLength(13);
    for (const part of parts) expect(PAGE).toContain(`\n## ${part}\n`);
  });
});

describe('who asks about a case does not read', () => {
  const RULES = {
    'db/casework/rules/in-house.ts': 'export function presenceOn() {}',
    'db/casework/rules/consent.ts': 'export const consentInForce = 1;',
  };
  const TABLE = `
| in the house | \`rules/in-house.ts\`: \`presenceOn\` | \`stay.until\`, \`stay.left-for\` | In the house |
| consent | \`rules/consent.ts\`: \`consentInForce\` | \`consent.*\` | Consent |
`;
  const found = (texts: Readonly<Record<string, string>>, notAsked: Readonly<Record<string, string>> = {}) =>
    questionBreaches(new Map(Object.entries({ ...RULES, ...texts })), caseQuestions(TABLE), notAsked).map(
      ({ file, says }) => `${file}: ${says}`,
    );
  const UNTIL = 'db/casework/views/a.ts: reads stay.until: ask presenceOn in db/casework/rules/in-house.ts';

  test.each([
    "textOf(stay, 'until', records)",
    "newestAnswer(answers, 'stay.until')",
    "const DAYS = ['until'];",
    "body['until']",
    "dayDone(\n  stay,\n  records,\n  'until',\n)",
    "textOf(stay, 'until.month', records)",
  ])('an answer behind a question: %s', (code) => expect(found({ 'db/casework/views/a.ts': code })).toEqual([UNTIL]));

  test('any answer of a kind of which all are behind one', () =>
    expect(found({ 'db/exchange/sending/a.ts': "ofKind(records, 'consent')" })).toEqual([
      'db/exchange/sending/a.ts: reads consent.*: ask consentInForce in db/casework/rules/consent.ts',
    ]));

  test.each([
    ['a rule reads it', 'db/casework/rules/a.ts', "textOf(stay, 'until', records)"],
    ['a type names it', 'db/casework/views/a.ts', "type Two = Pick<Row, 'until' | 'since'>;"],
    ['a comment names it', 'db/casework/views/a.ts', "// textOf(stay, 'until')"],
    ['a property has the name', 'db/casework/views/a.ts', "const a = { b, 'left-for': 1 };"],
    ['a code list has the name', 'db/casework/views/a.ts', "list('left-for').codes"],
    ['a longer word begins so', 'db/casework/views/a.ts', "text(stay, 'until-when')"],
  ])('but %s', (_, file, code) => expect(found({ [file]: code })).toEqual([]));

  test('unless the reason is named, for as long as it is needed', () => {
    const notAsked = { 'db/casework/views/a.ts stay.until': 'a reason' };
    expect(found({ 'db/casework/views/a.ts': "text('until')" }, notAsked)).toEqual([]);
    expect(found({}, notAsked)).toEqual([
      'build/checks/case-questions.ts: db/casework/views/a.ts stay.until needs no reason: take the line away',
    ]);
  });

  test('and the definition is where the table says', () =>
    expect(found({ 'db/casework/rules/in-house.ts': 'function presenceOn() {}' })).toEqual([
      `${RULES_PAGE}: db/casework/rules/in-house.ts does not export presenceOn`,
    ]));
});
