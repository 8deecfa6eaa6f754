import { describe, expect, it } from 'vitest';
import { FORMS, form, question, sensitivityHalf } from '../../../db/codebook/forms/index.ts';
import { list } from '../../../db/codebook/lists/index.ts';
import { keysOf } from '../../../db/codebook/lists/keys.ts';
import { ANONYMOUS_FROM, FIRST_CONTACT } from '../../../db/codebook/pages/first-contact.ts';
import { readFirstContact } from '../../../db/codebook/pages/first-contact-reading.ts';

/** What hands have learnt, and pages in drawers say: never another answer by the same key. */
const PRINTED: Readonly<Record<string, string>> = {
  'safe-to-talk': '1 alone, 2 chosen-company, 3 telephone, 4 not-safe',
  'consent-keep': '1 with-name, 2 without-name, 4 refuses, 5 later, 6 not-asked, 7 emergency',
  'needs-today':
    '0 nothing, 1 doctor-now, 2 injury, 3 pregnancy, 4 medicine, 5 safe-place, 6 food-clothes, 7 threatened, 8 watched, 9 self-harm, a child-with-them, b children-in-danger, c detained, d other, e danger-to-others, f gives-place-away, g place-known, h threat-to-staff',
  channel:
    '1 self, 2 family-friend, 3 police, 4 border-police, 5 immigration, 6 labour-inspection, 7 prosecutor-court, 8 embassy, 9 social-service, a child-protection, b health-service, c ngo, d shelter, e lawyer, f un-agency, g own-office, h hotline, i outreach, j passer-by, k other',
  sex: '1 female, 2 male, 3 other',
  'age-band': 'a under-15, b 15-17, c 18-24, d 25-30, e 31-over',
  'age-basis': 's said, p papers, t estimated',
  purposes:
    '1 work, 2 work-in-home, 3 sexual, 4 begging, 5 crime, 6 marriage, 7 child-work, 8 organ, 9 adoption-surrogacy, a armed-group, b not-yet-used, c other, 0 nothing-told',
  'trafficking-type': '1 in-country, 2 cross-border, 3 both, 4 unknown',
  'means-at-contact':
    '1 lied-to, 2 threats, 3 threats-family, 4 hurt, 5 sexual-violence, 6 shut-in, 7 papers-taken, 8 debt, 9 pay-kept, a police-threatened, b sold, c drugs-alcohol, d dependence, e unable-to-refuse, f other, 0 nothing-told',
  'next-step': '1 help-today, 2 talk-again, 3 referred, 4 advice-only, 5 not-now, 6 left',
};
const written = (keys: ReadonlyMap<string, string>) => [...keys].map(([code, key]) => `${key} ${code}`).join(', ');

const { header, stops, save } = FIRST_CONTACT;
const fields = [...header, ...stops.flatMap((stop) => stop.fields), ...save.keys.flatMap((key) => key.opens)];

describe('the page of a first contact', () => {
  it('has twelve numbered questions and one more stop to save', () => {
    expect(stops.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('never has the worker’s coding read aloud', () => {
    expect(stops.filter(({ asked }) => asked === 'worker').map(({ number }) => number)).toEqual([6, 7, 10, 11, 12]);
  });

  it('asks for safety before consent, and for consent before the name', () => {
    expect(stops.slice(0, 3).map(({ fields: [first] }) => `${first.kind}.${first.question}`)).toEqual([
      'intake.safe-to-talk',
      'consent.keep',
      'identity.name-used',
    ]);
  });

  it('takes a name only from someone who agreed to it, or in an emergency', () => {
    const name = stops[2]?.fields[0];
    expect(name?.asked).toEqual({ question: 'consent.keep', in: ['with-name', 'emergency'] });
    const conditions = fields.map(({ asked }) => asked).filter((each) => each !== undefined);
    for (const { question: path, in: codes } of conditions) {
      const [kind = '', id = ''] = path.split('.');
      expect(list(question(kind, id)?.list ?? '').codes.map(({ code }) => code)).toEqual(
        expect.arrayContaining([...codes]),
      );
    }
  });

  it('fills questions that exist, in six forms', () => {
    for (const field of fields)
      expect(question(field.kind, field.question), `${field.kind}.${field.question}`).toBeDefined();
    expect([...new Set(fields.map(({ kind }) => kind))].toSorted()).toEqual([
      'consent',
      'identity',
      'intake',
      'profile',
      'safe-contact',
      'screening',
    ]);
  });

  it('fills forms that say so, and the determination that its one key writes', () => {
    const said = [...FORMS.values()].filter(({ onFirstContact }) => onFirstContact).map(({ kind }) => kind);
    expect(said.toSorted()).toEqual([...new Set([...fields.map(({ kind }) => kind), 'determination'])].toSorted());
  });

  it('gives each code a key of one letter or digit, none twice at a stop', () => {
    for (const { fields: asked, number } of stops) {
      const keys = asked.flatMap((field) => field.keys ?? []);
      expect(
        keys.filter(({ key }) => !/^[0-9a-z]$/.test(key)),
        `question ${number}`,
      ).toEqual([]);
      expect(new Set(keys.map(({ key }) => key)).size, `question ${number}`).toBe(keys.length);
      for (const field of asked) {
        const id = question(field.kind, field.question)?.list;
        if (field.keys === undefined || id === undefined) continue;
        const codes = list(id).codes.map(({ code }) => code);
        expect(codes).toEqual(expect.arrayContaining(field.keys.map(({ code }) => code)));
      }
    }
  });

  it('chooses each answer by the key that chooses it in its form, and that stands on pages that are printed', () => {
    const keyed = [...stops.flatMap(({ fields: asked }) => asked), save].filter(({ keys }) => keys !== undefined);
    const lists = keyed.map(({ kind, question: id }) => question(kind, id)?.list ?? '');
    expect(Object.fromEntries(lists.map((id) => [id, written(keysOf(list(id).codes))]))).toEqual(PRINTED);
    for (const [at, { keys = [] }] of keyed.entries()) {
      const inForm = keysOf(list(lists[at] ?? '').codes);
      expect(keys.filter(({ key, code }) => key !== inForm.get(code))).toEqual([]);
    }
  });

  it('offers every need, channel, purpose and means, and a safe “nothing” at 0', () => {
    const keys = (number: number) => stops[number - 1]?.fields[0].keys ?? [];
    expect([5, 6, 10, 12].map((number) => keys(number).length)).toEqual([14, 20, 13, 16]);
    expect([5, 10, 12].map((number) => keys(number).find(({ key }) => key === '0')?.code)).toEqual([
      'nothing',
      'nothing-told',
      'nothing-told',
    ]);
  });

  it('saves with the next step as its key, and asks how to reach whoever is to be reached', () => {
    expect(save.keys.map(({ key, code }) => `${key} ${code}`)).toEqual(
      list('next-step').codes.map(({ code }, place) => `${place + 1} ${code}`),
    );
    const reaching = save.keys.filter(({ opens }) => opens.some(({ question: id }) => id === 'never-say'));
    expect(reaching.map(({ key }) => key)).toEqual(['1', '2', '5']);
  });

  it('keeps of someone who refuses only what counts and names no one', () => {
    for (const [id, from] of Object.entries(ANONYMOUS_FROM)) {
      expect(question('anonymous', id)?.list).toBe(question(from.kind, from.question)?.list);
    }
    const row = form('anonymous');
    expect(
      row?.groups
        .flatMap((group) => group.questions)
        .filter((entry) => sensitivityHalf(entry.sensitivity) === 'private'),
    ).toEqual([]);
  });
});

describe('what the page answers', () => {
  it.each<[boolean, readonly string[], readonly string[], string]>([
    [true, ['begging'], [], 'first-contact-signs-child'],
    [true, ['not-yet-used'], ['nothing-told'], 'first-contact-signs-child'],
    [true, [], ['debt'], 'first-contact-not-clear'],
    [false, ['work'], ['debt'], 'first-contact-signs'],
    [false, ['not-yet-used'], ['lied-to'], 'first-contact-signs'],
    [false, ['work'], ['nothing-told'], 'first-contact-not-clear'],
    [false, ['nothing-told'], ['hurt'], 'first-contact-not-clear'],
    [false, ['nothing-told'], ['nothing-told'], 'first-contact-no-signs'],
    [false, [], [], 'first-contact-no-signs'],
  ])('child %s, %j, %j: %s', (child, purposes, means, code) => {
    expect(readFirstContact(child, purposes, means).sentence.code).toBe(code);
  });

  it('marks no one, in any language', () => {
    const { sentence } = readFirstContact(false, ['work'], ['debt']);
    for (const words of Object.values(sentence.text))
      expect(words).not.toMatch(/victim|victime|víctima|traite|trata|traffick/i);
  });

  it('proposes a determination that its list knows', () => {
    const { status, ground } = readFirstContact(true, ['work'], []);
    expect(list('determination-status').codes.map(({ code }) => code)).toContain(status);
    expect(list('determination-ground').codes.map(({ code }) => code)).toContain(ground);
  });
});
