import { describe, expect, it } from 'vitest';
import { FORMS, form, question, questionsOf, sensitivityHalf } from '../../../db/codebook/forms/index.ts';
import { codeLabel, LISTS, list } from '../../../db/codebook/lists/index.ts';
import { AUDIENCES, type Form, LANGUAGES, type Question, SECTIONS, type Text } from '../../../db/codebook/types.ts';

const ID = /^[a-z][a-z0-9-]*$/;
const CODE = /^[a-z0-9][a-z0-9-]*$/;

const forms = [...FORMS.values()];
const asked = forms.flatMap((of) => questionsOf(of).map((entry) => ({ of, entry, name: `${of.kind}.${entry.id}` })));

function wordless(words: Text): readonly string[] {
  return LANGUAGES.filter(
    (language) => words[language].trim() === '' || words[language] !== words[language].normalize('NFC'),
  );
}

describe('every form', () => {
  it.each(forms.map((entry): [string, Form] => [entry.kind, entry]))('%s is named, placed and dated', (kind, entry) => {
    expect(kind).toMatch(ID);
    expect(form(kind)).toBe(entry);
    expect(SECTIONS).toContain(entry.section);
    expect(AUDIENCES).toContain(entry.audience);
    expect(wordless(entry.label)).toEqual([]);
    expect(entry.groups.flatMap((group) => wordless(group.label))).toEqual([]);
    const ids = questionsOf(entry).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    if (entry.date !== undefined) {
      expect(question(kind, entry.date)).toMatchObject({ type: 'date', sensitivity: 'fact' });
    }
  });

  it('is one of those the case file names', () => {
    expect([...FORMS.keys()]).toEqual([
      'intake',
      'safe-contact',
      'danger-answer',
      'consent',
      'screening',
      'determination',
      'decision',
      'anonymous',
      'identity',
      'profile',
      'family',
      'health',
      'recruitment',
      'journey-leg',
      'exploitation',
      'way-out',
      'perpetrator',
      'risk-assessment',
      'needs',
      'plan',
      'service',
      'stay',
      'legal',
      'referral',
      'payment',
      'travel',
      'arrival',
      'follow-up',
      'closure',
      'note',
      'attachment',
      'transfer',
      'case',
    ]);
  });

  // Such a line is read where others look on, and a row of seven columns is the widest that fits.
  it('of which there may be many says in one line what a record tells, and names nobody in it', () => {
    for (const entry of forms.filter(({ many }) => many)) {
      const said = (entry.summary ?? []).map((id) => question(entry.kind, id));
      expect(said.length, entry.kind).toBeGreaterThanOrEqual(2);
      expect(said.length, entry.kind).toBeLessThanOrEqual(5);
      for (const of of said) expect(of, entry.kind).toMatchObject({ id: expect.any(String) });
      expect(said.filter((of) => of?.retired || of?.names || of?.sensitivity === 'direct')).toEqual([]);
      expect(entry.summary, entry.kind).not.toContain(entry.date);
    }
  });

  // What a kind is decides rules: a new form must say it, and is then named here.
  it('says what it is to its case', () => {
    const kindsThat = (is: (entry: Form) => boolean) => forms.filter(is).map(({ kind }) => kind);
    expect(kindsThat((entry) => !entry.keepsCaseOpen)).toEqual([
      'danger-answer',
      'consent',
      'decision',
      'risk-assessment',
      'referral',
      'payment',
      'arrival',
      'note',
      'attachment',
      'transfer',
    ]);
    expect(kindsThat((entry) => entry.countsAsHelp)).toEqual(['service', 'stay']);
    expect(kindsThat((entry) => entry.tells === 'story')).toEqual([
      'screening',
      'recruitment',
      'journey-leg',
      'exploitation',
      'way-out',
      'perpetrator',
      'note',
    ]);
    expect(kindsThat((entry) => entry.tells === 'nothing')).toEqual([
      'safe-contact',
      'consent',
      'anonymous',
      'identity',
      'health',
      'stay',
      'case',
    ]);
    expect(kindsThat((entry) => entry.staysOpenAfterNo)).toEqual([
      'safe-contact',
      'consent',
      'anonymous',
      'transfer',
      'case',
    ]);
    expect(kindsThat((entry) => entry.system === true)).toEqual(['anonymous', 'case']);
    expect(kindsThat((entry) => entry.ownAct === true)).toEqual(['attachment']);
  });

  it('stands in the order of the case file', () => {
    const places = forms.map(({ section }) => SECTIONS.indexOf(section));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe('every question', () => {
  it.each(asked.map(({ name, entry }): [string, Question] => [name, entry]))(
    '%s has words, a source and a half',
    (_, entry) => {
      expect(entry.id).toMatch(ID);
      expect(wordless(entry.label)).toEqual([]);
      expect(entry.help === undefined ? [] : wordless(entry.help)).toEqual([]);
      expect(entry.source.trim()).not.toBe('');
      expect(entry.list !== undefined).toBe(entry.type === 'code' || entry.type === 'codes');
      if (entry.list !== undefined) expect(LISTS.has(entry.list)).toBe(true);
      if (entry.audience !== undefined) expect(AUDIENCES).toContain(entry.audience);
      if (entry.min !== undefined && entry.max !== undefined) expect(entry.min).toBeLessThan(entry.max);
    },
  );

  it('is asked under conditions that its own form can meet', () => {
    for (const { of, entry, name } of asked) {
      if (entry.asked === undefined) continue;
      const other = question(of.kind, entry.asked.question);
      expect(other, name).toBeDefined();
      const codes = other?.list === undefined ? [] : list(other.list).codes.map(({ code }) => code);
      for (const value of entry.asked.in) {
        if (typeof value === 'string') expect(codes, name).toContain(value);
        else expect(other?.type, name).toBe('flag');
      }
    }
  });
});

describe('every table', () => {
  const tables = asked.filter(({ entry }) => entry.type === 'rows');

  it.each(tables.map(({ name, entry }): [string, Question] => [name, entry]))(
    '%s has columns with words, and ids that are no word of every object',
    (_, { columns = [] }) => {
      expect(columns.length).toBeGreaterThan(1);
      const ids = columns.map(({ id }) => id);
      expect(ids.filter((id) => !ID.test(id) || id in Object.prototype)).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
      expect(columns.flatMap(({ label }) => wordless(label))).toEqual([]);
      for (const { type, list: of } of columns) expect(of !== undefined && LISTS.has(of)).toBe(type === 'code');
    },
  );

  it('stands beside the text that it takes the place of, which is asked no more', () => {
    expect(asked.filter(({ entry }) => entry.retired === true).map(({ name }) => name)).toEqual([
      'health.medicines',
      'health.medicines-kept-by',
      'stay.children-with-them',
      'stay.appointments',
    ]);
  });
});

describe('the open half', () => {
  const open = asked.filter(({ entry }) => sensitivityHalf(entry.sensitivity) === 'open');

  it('holds no free text', () => {
    expect(
      open.filter(({ entry }) => ['text', 'long-text', 'rows'].includes(entry.type)).map(({ name }) => name),
    ).toEqual([]);
  });

  it('holds nothing that names, places or reaches a person', () => {
    const naming =
      /^prs_(Salutation|FirstName|MiddleName|SecondName|Birthdate|IdentityNumber|Email|\w*Phone|Mailing(?!Country)\w*)$/;
    expect(open.filter(({ entry }) => naming.test(entry.htcds ?? '')).map(({ name }) => name)).toEqual([]);
  });

  // A new date must be decided on: the office's own acts are open, days in the person's life are not.
  it('holds only the days of the office’s own acts', () => {
    expect(
      open
        .filter(({ entry }) => entry.type === 'date')
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual([
      'anonymous.month',
      'arrival.date',
      'attachment.date',
      'case.opened',
      'closure.date',
      'closure.review-date',
      'consent.date',
      'danger-answer.date',
      'danger-answer.look-again',
      'decision.date',
      'decision.told-since',
      'decision.valid-until',
      'determination.date',
      'follow-up.date',
      'follow-up.planned-for',
      'health.date',
      'intake.date',
      'intake.next-step-date',
      'legal.date',
      'needs.date',
      'needs.review-date',
      'note.date',
      'payment.claim-month',
      'payment.date',
      'payment.rate-date',
      'plan.begun',
      'plan.date',
      'plan.ended',
      'plan.review-date',
      'referral.date',
      'referral.done-on',
      'referral.needed-by',
      'risk-assessment.date',
      'risk-assessment.review-date',
      'safe-contact.date',
      'safe-contact.valid-until',
      'screening.date',
      'service.date',
      'stay.deposited-returned',
      'stay.expected-until',
      'stay.from',
      'stay.review-date',
      'stay.rules-date',
      'stay.until',
      'transfer.date',
      'travel.consulate-answered',
      'travel.consulate-asked',
      'travel.departed',
      'travel.document-answered',
      'travel.document-applied',
      'travel.planned-for',
    ]);
  });

  it('gets the month or year of every private date but those that say nothing to statistics', () => {
    const closed = asked.filter(
      ({ entry }) => entry.type === 'date' && sensitivityHalf(entry.sensitivity) === 'private',
    );
    expect(closed.map(({ name, entry }) => `${name}.${entry.opens ?? 'closed'}`).toSorted()).toEqual([
      'determination.formal-date.month',
      'exploitation.ended.month',
      'exploitation.started.month',
      'health.birth-expected.closed',
      'health.examined-on.closed',
      'health.next-examination.closed',
      'identity.birth-date.year',
      'journey-leg.arrived.month',
      'journey-leg.left.month',
      'legal.permit-since.month',
      'legal.permit-until.month',
      'legal.stage-since.month',
      'recruitment.when.month',
      'screening.identified-on.month',
      'travel.document-until.month',
      'way-out.when.month',
    ]);
    for (const { entry, name } of asked) {
      if (entry.opens === undefined) continue;
      expect(entry.type, name).toBe(entry.opens === 'count' ? 'rows' : 'date');
      expect(sensitivityHalf(entry.sensitivity), name).toBe('private');
    }
  });

  it('opens of a table no more than how many children there are', () => {
    const tables = asked.filter(({ entry }) => entry.type === 'rows' && entry.id !== 'gate-then');
    expect(tables.map(({ name, entry }) => `${name}.${entry.opens ?? 'closed'}`)).toEqual([
      'health.medicine-list.closed',
      'risk-assessment.threats.closed',
      'plan.items.closed',
      'stay.child-list.count',
      'stay.appointment-list.closed',
      'legal.due.closed',
      'travel.route.closed',
    ]);
  });

  it('keeps what the gates of a step said private, with the forms that take a step', () => {
    const kept = asked.filter(({ entry }) => entry.id === 'gate-then');
    expect(kept.map(({ name, entry }) => `${name} ${entry.sensitivity} ${entry.system}`)).toEqual(
      ['family', 'service', 'referral', 'payment', 'travel', 'follow-up', 'transfer'].map(
        (kind) => `${kind}.gate-then near true`,
      ),
    );
  });

  it('knows of a birth no more than its year', () => {
    expect(question('identity', 'birth-date')).toMatchObject({ sensitivity: 'direct', opens: 'year' });
  });
});

describe('every code list', () => {
  it.each([...LISTS])('%s has distinct codes in three languages', (id, entry) => {
    expect(id).toMatch(ID);
    expect(entry.source.trim()).not.toBe('');
    const codes = entry.codes.map(({ code }) => code);
    expect(codes.filter((code) => !CODE.test(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
    expect(
      entry.codes.flatMap(({ label, help }) => [...wordless(label), ...(help === undefined ? [] : wordless(help))]),
    ).toEqual([]);
    for (const language of LANGUAGES) {
      const labels = entry.codes.map(({ label }) => label[language]);
      expect(labels.filter((label, place) => labels.indexOf(label) !== place)).toEqual([]);
    }
  });

  // The purpose of identity is asked when sealing.
  it('is asked by a form, or by a column of one', () => {
    const used = new Set<string | undefined>(
      asked.flatMap(({ entry }) => [entry.list, ...(entry.columns ?? []).map((column) => column.list)]),
    );
    expect([...LISTS.keys()].filter((id) => !used.has(id)).toSorted()).toEqual(['identity-purpose']);
  });

  it('gives a label for a code it knows and none for another’s', () => {
    expect(codeLabel('sex', 'female')).toEqual({ en: 'Female', fr: 'Féminin', es: 'Femenino' });
    expect(codeLabel('sex', 'added-by-an-office')).toBeUndefined();
    expect(codeLabel('no-such-list', 'female')).toBeUndefined();
    expect(() => list('no-such-list')).toThrow('no code list');
  });
});

describe('what the person told', () => {
  it('says wherever it is asked that nobody is asked for it twice', () => {
    const told = asked.filter(({ entry }) => entry.id === 'narrative');
    expect(told.map(({ name }) => name)).toEqual([
      'screening.narrative',
      'recruitment.narrative',
      'journey-leg.narrative',
      'exploitation.narrative',
      'way-out.narrative',
    ]);
    expect(new Set(told.map(({ entry }) => entry.help?.en))).toEqual(
      new Set(['Only what they chose to tell. Nobody is asked for it twice.']),
    );
  });
});

describe('what is never asked', () => {
  // codebook/README.md (Left out on purpose); sida-2003 L2176-2178 calls the first of them stupid.
  it('has no question on the number of clients and none on a test result', () => {
    const words = asked.map(({ name, entry }) => `${name} ${Object.values(entry.label).join(' ')}`.toLowerCase());
    expect(
      words.filter((text) => /number of (clients|customers)|nombre de clients|número de clientes/.test(text)),
    ).toEqual([]);
    expect(words.filter((text) => /test result|résultat d[eu]|resultado de la prueba/.test(text))).toEqual([]);
  });
});
