import { describe, expect, it, test } from 'vitest';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { consentInForce, sharingWith } from '../../../../db/casework/rules/consent.ts';
import { decidedAge } from '../../../../db/casework/rules/minor.ts';
import { agreedAsAdult, sharingGate, stoppedByAge } from '../../../../db/casework/rules/sharing.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import type { Depth } from '../../../../db/contract/exchange.ts';
import { caseOf, from, importedCaseOf, type Told } from '../case-of.ts';

const MINOR: Told = ['profile', { age: 16 }];
const consent = (date: string, body: Body): Told => ['consent', { date, ...body }];
const inForce = (matter: string, ...told: readonly Told[]) => consentInForce(caseOf(...told)).get(matter)?.answer;

describe('consent in force (casework/RULES.md, Consent)', () => {
  it('of who has turned 18 is what they said themselves; what the guardian said alone holds no more', () => {
    const told: readonly Told[] = [
      MINOR,
      consent('2026-05-04', { help: 'agrees', return: 'refuses', police: 'agrees', 'given-by': 'person' }),
      consent('2026-05-20', { help: 'agrees', return: 'agrees', media: 'refuses', 'given-by': 'guardian' }),
    ];
    const grown: Told = [
      'decision',
      { date: '2026-06-01', matter: 'age', result: 'yes', 'age-years': 18, reason: ['turned-18'] },
    ];
    const answers = (...more: readonly Told[]) =>
      ['help', 'return', 'police', 'media'].map((matter) => inForce(matter, ...told, ...more));
    expect(answers()).toEqual(['agrees', 'refuses', 'later', 'refuses']);
    expect(answers(grown)).toEqual(['agrees', 'refuses', 'agrees', undefined]);
  });

  describe('of who was found to have turned 18', () => {
    const review = (years: number, date: string): Told => [
      'decision',
      { date, matter: 'age', result: 'yes', 'age-years': years, reason: ['turned-18'] },
    ];
    const adult: Told = ['decision', { date: '2026-05-20', matter: 'age', result: 'yes', 'age-years': 20 }];
    const theirs = (day: string, told: Told) =>
      from('MD-KIV', told).map((record): CaseRecord => ({ ...record, at: `${day}T12:00Z`, counts: 'tightening' }));
    const asked: readonly Told[] = [
      consent('2026-05-04', { keep: 'with-name', help: 'refuses', 'given-by': 'person' }),
      consent('2026-05-06', { keep: 'refuses', help: 'agrees', 'given-by': 'guardian' }),
    ];
    const answers = (records: readonly CaseRecord[]) =>
      ['keep', 'help'].map((matter) => consentInForce(records).get(matter)?.answer);
    const to = { office: 'HQ', headquarters: true };

    it('keeps the guardian’s refusal, whatever another office decides and however late it dates it', () => {
      const ours = caseOf(...asked, adult);
      expect(answers(ours)[0]).toBe('refuses');
      for (const years of [17, 18]) {
        const both = [...ours, ...theirs('2026-05-10', review(years, '2099-01-01'))];
        expect(answers(both)[0]).toBe('refuses');
        expect(sharingGate(both, to).allowed).toBe(false);
      }
    });

    it('keeps their own refusal after another office says that they are a child, and tells nobody their age for it', () => {
      const ours = caseOf(
        consent('2026-05-04', { keep: 'refuses', 'share-headquarters': 'refuses', 'given-by': 'person' }),
        consent('2026-05-06', { keep: 'with-name', 'share-headquarters': 'with-name', 'given-by': 'guardian' }),
        review(18, '2026-05-20'),
      );
      const both = [
        ...ours,
        ...theirs('2026-05-21', ['decision', { date: '2026-05-21', matter: 'age', result: 'yes', 'age-years': 17 }]),
      ];
      for (const records of [ours, both]) {
        expect(answers(records)[0]).toBe('refuses');
        expect(stoppedByAge(agreedAsAdult(records), to)).toBe(false);
      }
    });

    it('keeps the narrower of both once the office whose review counted here takes it back', () => {
      const [found] = from('MD-KIV', review(18, '2026-05-20'));
      if (found === undefined) throw new Error('no review');
      const ours = caseOf(...asked);
      const whole = [...ours, { ...found, counts: 'whole' as const }];
      expect(answers(whole)).toEqual(['with-name', 'refuses']);
      const earlier: readonly CaseRecord[] = [{ ...found, counts: 'whole', changedTo: [null] }];
      expect(answers(ours.map((record) => ({ ...record, earlier })))).toEqual(['refuses', 'refuses']);
    });

    it('is by the review even where an earlier decision was dated in a year to come', () => {
      const slip: Told = ['decision', { date: '2062-03-01', matter: 'age', result: 'yes', 'age-years': 20 }];
      const records = caseOf(...asked, slip, review(18, '2026-05-20')).map((record) =>
        record.open.date === '2062-03-01' ? { ...record, at: '2026-05-08T12:00Z' } : record,
      );
      expect(answers(records)).toEqual(['with-name', 'refuses']);
      expect(decidedAge(records)).toBeUndefined();
    });
  });

  test.each<[string, readonly Told[], string | undefined]>([
    ['nothing, where nobody was asked', [], undefined],
    [
      'the latest by the day it was given',
      [consent('2026-05-04', { help: 'agrees' }), consent('2026-05-09', { help: 'refuses' })],
      'refuses',
    ],
    [
      'also where it was written down first',
      [consent('2026-05-09', { help: 'refuses' }), consent('2026-05-04', { help: 'agrees' })],
      'refuses',
    ],
    [
      'an agreement after a refusal',
      [consent('2026-05-04', { help: 'refuses' }), consent('2026-05-09', { help: 'agrees' })],
      'agrees',
    ],
    [
      'on one day the refusal',
      [consent('2026-05-04', { help: 'refuses' }), consent('2026-05-04', { help: 'agrees' })],
      'refuses',
    ],
    [
      'in whatever order',
      [consent('2026-05-04', { help: 'agrees' }), consent('2026-05-04', { help: 'refuses' })],
      'refuses',
    ],
    [
      'a refusal of which only the month is known, against an agreement in that month',
      [consent('2026-05', { help: 'refuses' }), consent('2026-05-20', { help: 'agrees' })],
      'refuses',
    ],
    [
      'but not against one of the month after',
      [consent('2026-05', { help: 'refuses' }), consent('2026-06-02', { help: 'agrees' })],
      'agrees',
    ],
    [
      'an answer to another matter does not change it',
      [consent('2026-05-04', { help: 'agrees' }), consent('2026-05-09', { police: 'refuses' })],
      'agrees',
    ],
    [
      '“declined to say” is no answer',
      [consent('2026-05-04', { help: 'agrees' }), consent('2026-05-09', { help: { missing: 'declined' } })],
      'agrees',
    ],
  ])('is %s', (_, told, answer) => {
    expect(inForce('help', ...told)).toBe(answer);
  });

  it('binds every office that has the case: a withdrawal told to one holds at all', () => {
    const here = caseOf(consent('2026-05-04', { 'share-headquarters': 'with-name' }));
    const there = from('MD-K', consent('2026-05-20', { 'share-headquarters': 'refuses' }));
    expect(sharingWith([...here, ...there], 'headquarters')).toBe('refuses');
    expect(consentInForce([...there, ...here]).get('share-headquarters')).toMatchObject({ office: 'MD-K' });
  });
});

/** casework/RULES.md (Guardian). */
describe('of somebody who may be under 18', () => {
  it('by another office’s word alone is never looser than of an adult: a guardian in question does not make an old file one that nobody asked', () => {
    const guardian = consent('2026-05-04', {
      keep: 'refuses',
      'share-headquarters': 'counted-only',
      'given-by': 'guardian',
    });
    const told = importedCaseOf(guardian, [
      'decision',
      { matter: 'child-situation', 'child-situation': 'in-question' },
    ]);
    const born = (counts: 'tightening' | 'whole') =>
      from('MD-KIV', ['identity', { 'birth-date.year': '2009' }]).map((record): CaseRecord => ({ ...record, counts }));
    const answers = (records: readonly CaseRecord[]) =>
      ['keep', 'share-headquarters'].map((matter) => consentInForce(records).get(matter)?.answer);
    expect(answers(told)).toEqual(['refuses', 'counted-only']);
    expect(answers([...told, ...born('tightening')])).toEqual(['refuses', 'not-asked']);
    expect(sharingWith([...told, ...born('tightening')], 'headquarters')).toBe('refuses');
    // Accepted here, it is so: the word of a guardian who may have taken part falls.
    expect(answers([...told, ...born('whole')])).toEqual([undefined, undefined]);
  });

  it('by another office’s word alone lets no guardian answer an adult’s no for them', () => {
    const ours = caseOf(
      consent('2026-05-04', { keep: 'with-name', 'given-by': 'both' }),
      consent('2026-05-06', {
        ...{ keep: 'refuses', 'given-by': 'both', 'no-means': 'story', present: ['guardian'] },
      }),
    );
    const young = (counts: 'tightening' | 'whole') =>
      from('MD-KIV', MINOR).map((record): CaseRecord => ({ ...record, counts }));
    const keep = (records: readonly CaseRecord[]) => consentInForce(records).get('keep')?.answer;
    expect([keep(ours), keep([...ours, ...young('tightening')])]).toEqual(['refuses', 'refuses']);
    expect(keep([...ours, ...young('whole')])).toBe('with-name');
  });

  it('because another office changed what made them an adult here is no child whose guardian says it alone', () => {
    const ours = caseOf(
      consent('2026-05-04', { 'share-headquarters': 'with-name', 'given-by': 'guardian' }),
      consent('2026-05-04', {
        ...{ help: 'not-asked', 'no-answer': 'too-young', 'judged-by': 'psychologist', 'judged-how': ['played'] },
      }),
    );
    const [review] = from('MD-KIV', [
      'decision',
      { date: '2026-05-20', matter: 'age', result: 'yes', 'age-years': 18, reason: ['turned-18'] },
    ]);
    if (review === undefined) throw new Error('no review');
    const minor = from('MD-KIV', MINOR).map((record): CaseRecord => ({ ...record, counts: 'whole' }));
    const shares = (records: readonly CaseRecord[]) => consentInForce(records).get('share-headquarters')?.answer;
    const child = [...ours, ...minor];
    expect(shares(child)).toBe('with-name');
    expect(shares([...child, { ...review, counts: 'whole' }])).toBeUndefined();
    const earlier: readonly CaseRecord[] = [{ ...review, counts: 'whole', changedTo: [null] }];
    expect(shares(child.map((record) => ({ ...record, earlier })))).toBe('not-asked');
  });

  test.each<[string, readonly Told[], string | undefined]>([
    ['the child alone: not yet', [consent('2026-05-04', { help: 'agrees', 'given-by': 'person' })], 'later'],
    ['the guardian alone: not yet', [consent('2026-05-04', { help: 'agrees', 'given-by': 'guardian' })], 'later'],
    ['nobody noted by whom: the child, not the guardian as well', [consent('2026-05-04', { help: 'agrees' })], 'later'],
    ['both together', [consent('2026-05-04', { help: 'agrees', 'given-by': 'both' })], 'agrees'],
    [
      'both, one after the other',
      [
        consent('2026-05-04', { help: 'agrees', 'given-by': 'person' }),
        consent('2026-05-20', { help: 'agrees', 'given-by': 'guardian' }),
      ],
      'agrees',
    ],
    [
      'the guardian agrees and the child refuses',
      [
        consent('2026-05-04', { help: 'refuses', 'given-by': 'person' }),
        consent('2026-05-20', { help: 'agrees', 'given-by': 'guardian' }),
      ],
      'refuses',
    ],
    [
      'the child agrees and the guardian refuses',
      [
        consent('2026-05-04', { help: 'agrees', 'given-by': 'person' }),
        consent('2026-05-20', { help: 'refuses', 'given-by': 'guardian' }),
      ],
      'refuses',
    ],
    ['a refusal holds by itself', [consent('2026-05-04', { help: 'refuses', 'given-by': 'person' })], 'refuses'],
    [
      'March no, May yes: both dated, the later holds',
      [
        consent('2026-03-04', { help: 'refuses', 'given-by': 'both' }),
        consent('2026-05-04', { help: 'agrees', 'given-by': 'both' }),
      ],
      'agrees',
    ],
  ])('%s', (_, told, answer) => {
    expect(inForce('help', MINOR, ...told)).toBe(answer);
  });

  const judged = (more: Body = {}): Told =>
    consent('2026-05-04', {
      help: 'not-asked',
      'no-answer': 'too-young',
      'judged-by': 'psychologist',
      'judged-how': ['played'],
      ...more,
    });
  const GUARDIAN = consent('2026-05-04', { help: 'agrees', return: 'agrees', 'given-by': 'guardian' });
  test.each<[string, readonly Told[], readonly [help: string | undefined, goes: string | undefined]]>([
    ['too young to say: the guardian’s word alone holds', [GUARDIAN, judged()], ['agrees', 'agrees']],
    [
      'whoever judged it is noted, or it holds nothing',
      [GUARDIAN, consent('2026-05-04', { help: 'not-asked', 'no-answer': 'too-young' })],
      ['not-asked', 'later'],
    ],
    [
      'what they said themselves since is heard',
      [GUARDIAN, judged(), consent('2026-05-20', { help: 'refuses' })],
      ['refuses', 'later'],
    ],
    ['and so is what they say of the one matter', [GUARDIAN, judged({ return: 'refuses' })], ['agrees', 'refuses']],
    ['nobody’s word is still nobody’s', [judged()], [undefined, undefined]],
    [
      'nor is the word of a guardian who may have taken part',
      [
        GUARDIAN,
        judged(),
        [
          'decision',
          { date: '2026-05-05', matter: 'child-situation', result: 'yes', 'child-situation': 'in-question' },
        ],
      ],
      [undefined, undefined],
    ],
  ])('%s', (_, told, [help, goes]) => {
    expect([inForce('help', MINOR, ...told), inForce('return', MINOR, ...told)]).toEqual([help, goes]);
  });

  it('that a child is too young is for the office that has it to judge', () => {
    const records = [
      ...caseOf(MINOR, GUARDIAN),
      ...from('MD-K', judged()).map((record) => ({ ...record, counts: 'tightening' as const })),
    ];
    expect(consentInForce(records).get('return')?.answer).toBe('later');
  });

  const inPlace = (ground: string, more: Body = {}): Told => [
    'decision',
    {
      date: '2026-05-10',
      matter: 'guardian-place',
      result: 'yes',
      'by-role': 'child-protection',
      'guardian-ground': ground,
      'guardian-matters': ['help'],
      ...more,
    },
  ];
  const isWith = (situation: string, more: Body = {}): Told => [
    'decision',
    { date: '2026-05-10', matter: 'child-situation', result: 'yes', 'child-situation': situation, ...more },
  ];
  const CHILD_AGREES = consent('2026-05-04', { help: 'agrees', police: 'agrees', 'given-by': 'person' });
  const GUARDIAN_REFUSES = consent('2026-05-04', { help: 'refuses', 'given-by': 'guardian' });
  const GUARDIAN_AGREES = consent('2026-05-04', { help: 'agrees', 'given-by': 'guardian' });
  const TOOK_PART = 'may-have-taken-part';

  test.each<[string, readonly Told[], string | undefined]>([
    ['a decision stands in the place of a guardian there is not', [CHILD_AGREES, inPlace('absent')], 'agrees'],
    ['of one who cannot be reached', [CHILD_AGREES, inPlace('unreachable')], 'agrees'],
    ['and of one who may have taken part', [CHILD_AGREES, inPlace(TOOK_PART)], 'agrees'],
    ['by the approver too', [CHILD_AGREES, inPlace('absent', { 'by-role': 'approver' })], 'agrees'],
    ['not by a partner', [CHILD_AGREES, inPlace('absent', { 'by-role': 'partner' })], 'later'],
    [
      'not without its ground',
      [CHILD_AGREES, inPlace('absent', { 'guardian-ground': { missing: 'unknown' } })],
      'later',
    ],
    ['not while it is only asked for', [CHILD_AGREES, inPlace('absent', { result: 'asked' })], 'later'],
    [
      'not once it is taken back',
      [CHILD_AGREES, inPlace('absent'), inPlace('absent', { result: 'withdrawn' })],
      'later',
    ],
    ['never in the place of the child', [GUARDIAN_AGREES, inPlace('absent')], 'later'],
    ['nor against the child', [consent('2026-05-04', { help: 'refuses' }), inPlace('absent')], 'refuses'],
    [
      'a guardian who refused and is not in question is not outdone',
      [CHILD_AGREES, GUARDIAN_REFUSES, inPlace('unreachable')],
      'refuses',
    ],
    ['one who may have taken part closes nothing', [CHILD_AGREES, GUARDIAN_REFUSES, inPlace(TOOK_PART)], 'agrees'],
    ['and opens nothing', [CHILD_AGREES, GUARDIAN_AGREES, inPlace(TOOK_PART, { result: 'asked' })], 'later'],
    [
      'one who is said to be in question opens nothing',
      [CHILD_AGREES, GUARDIAN_AGREES, isWith('in-question')],
      'later',
    ],
    ['nor closes anything', [CHILD_AGREES, GUARDIAN_REFUSES, isWith('in-question')], 'later'],
    ['also while that is only asked', [GUARDIAN_REFUSES, isWith('in-question', { result: 'asked' })], undefined],
    [
      'until somebody says on a later day that it is otherwise',
      [CHILD_AGREES, GUARDIAN_REFUSES, isWith('in-question'), isWith('with-parent', { date: '2026-05-11' })],
      'refuses',
    ],
    [
      'a decision stands in the place of one who is said to be in question',
      [CHILD_AGREES, GUARDIAN_REFUSES, isWith('in-question'), inPlace('absent')],
      'agrees',
    ],
    [
      'what both said together is then the child’s',
      [consent('2026-05-04', { help: 'agrees', 'given-by': 'both' }), inPlace(TOOK_PART, { result: 'asked' })],
      'later',
    ],
  ])('%s', (_, told, answer) => {
    expect(inForce('help', MINOR, ...told)).toBe(answer);
  });

  it('a decision in the guardian’s place agrees to its matters and to no others', () => {
    expect(inForce('police', MINOR, CHILD_AGREES, inPlace('absent'))).toBe('later');
  });

  it('another office’s decision in the guardian’s place opens nothing here, and its doubt of the guardian closes', () => {
    const here = (...told: readonly Told[]) => caseOf(MINOR, CHILD_AGREES, ...told);
    const there = (told: Told) => from('MD-K', told).map((record) => ({ ...record, counts: 'tightening' as const }));
    const help = (records: Parameters<typeof consentInForce>[0]) => consentInForce(records).get('help')?.answer;
    expect(help([...here(), ...there(inPlace('absent'))])).toBe('later');
    expect(help([...here(GUARDIAN_AGREES), ...there(inPlace(TOOK_PART))])).toBe('later');
    expect(help([...here(GUARDIAN_REFUSES, inPlace('absent')), ...there(inPlace(TOOK_PART))])).toBe('refuses');
    expect(help([...here(GUARDIAN_AGREES), ...there(isWith('in-question'))])).toBe('later');
    expect(help([...here(GUARDIAN_REFUSES, inPlace('absent')), ...there(isWith('in-question'))])).toBe('refuses');
  });

  it('what the two agreed to share is the narrower of both', () => {
    const told: Told[] = [
      MINOR,
      consent('2026-05-04', { 'share-receiving': 'with-name', 'given-by': 'guardian' }),
      consent('2026-05-04', { 'share-receiving': 'without-name', 'given-by': 'person' }),
    ];
    expect(inForce('share-receiving', ...told)).toBe('without-name');
  });

  it('an age decision of 18 or more makes the person’s own word enough', () => {
    const adult: Told = ['decision', { date: '2026-05-10', matter: 'age', result: 'yes', 'age-years': 19 }];
    expect(inForce('help', MINOR, adult, consent('2026-05-04', { help: 'agrees', 'given-by': 'person' }))).toBe(
      'agrees',
    );
  });
});

/** casework/RULES.md (Sharing); exchange/FORMAT.md (Depths). */
describe('the sharing gate', () => {
  const share = (answer: string, keep = 'with-name'): Told =>
    consent('2026-05-04', { keep, 'share-headquarters': answer, 'share-receiving': answer });
  const LIVE = caseOf;
  type Row = [
    given: string,
    records: ReturnType<typeof caseOf>,
    to: 'headquarters' | 'mission',
    asked: Depth | undefined,
    depth: Depth | null,
    reason: string | null,
  ];

  test.each<Row>([
    ['with name', LIVE(share('with-name')), 'mission', undefined, 'full', null],
    ['with name', LIVE(share('with-name')), 'mission', 'without-identity', 'without-identity', null],
    ['with name', LIVE(share('with-name')), 'headquarters', undefined, 'without-identity', null],
    ['with name', LIVE(share('with-name')), 'headquarters', 'full', 'full', null],
    ['without name', LIVE(share('without-name')), 'mission', undefined, 'without-identity', null],
    ['without name', LIVE(share('without-name')), 'mission', 'full', 'without-identity', 'sharing-without-name'],
    ['without name', LIVE(share('without-name')), 'headquarters', 'full', 'without-identity', 'sharing-without-name'],
    [
      'with name, kept without',
      LIVE(share('with-name', 'without-name')),
      'mission',
      'full',
      'without-identity',
      'sharing-without-name',
    ],
    ['counted only', LIVE(share('counted-only')), 'headquarters', undefined, null, 'sharing-counted-only'],
    ['counted only', LIVE(share('counted-only')), 'mission', 'full', null, 'sharing-counted-only'],
    ['refuses', LIVE(share('refuses')), 'headquarters', undefined, null, 'sharing-refused'],
    ['refuses', LIVE(share('refuses')), 'mission', 'without-identity', null, 'sharing-refused'],
    ['later', LIVE(share('later')), 'headquarters', undefined, null, 'sharing-later'],
    ['not asked', LIVE(share('not-asked')), 'headquarters', undefined, null, 'sharing-not-asked'],
    ['nothing recorded, own file', LIVE(), 'headquarters', undefined, null, 'sharing-not-asked'],
    ['keeping refused', LIVE(share('with-name', 'refuses')), 'headquarters', undefined, null, 'sharing-refused'],
    ['emergency', LIVE(share('with-name', 'emergency')), 'mission', undefined, null, 'sharing-emergency'],
    [
      'nothing recorded, old file',
      importedCaseOf(),
      'headquarters',
      undefined,
      'without-identity',
      'sharing-unrecorded-goes',
    ],
    [
      'nothing recorded, old file',
      importedCaseOf(),
      'headquarters',
      'full',
      'without-identity',
      'sharing-without-name',
    ],
    ['nothing recorded, old file', importedCaseOf(), 'mission', undefined, null, 'sharing-not-recorded'],
    ['refuses, old file', importedCaseOf(share('refuses')), 'headquarters', undefined, null, 'sharing-refused'],
  ])('%s to %s', (_given, records, to, asked, depth, reason) => {
    expect(sharingGate(records, { office: 'X', headquarters: to === 'headquarters' }, asked)).toEqual({
      allowed: depth !== null,
      depth,
      reason,
    });
  });

  test.each<[string, readonly Told[], Depth | null, string | null]>([
    ['kept with a name: all of it', [consent('2026-05-04', { keep: 'with-name' })], 'full', null],
    ['kept without: no name', [consent('2026-05-04', { keep: 'without-name' })], 'without-identity', null],
    ['nothing asked at all: it stays', [], null, 'sharing-not-asked'],
    [
      'asked, and the answer is no',
      [consent('2026-05-04', { keep: 'with-name', 'share-receiving': 'refuses' })],
      null,
      'sharing-refused',
    ],
    [
      'asked, and not decided',
      [consent('2026-05-04', { keep: 'with-name', 'share-receiving': 'not-asked' })],
      null,
      'sharing-not-asked',
    ],
    [
      'a child whose guardian was not asked',
      [MINOR, consent('2026-05-04', { keep: 'with-name' })],
      null,
      'sharing-awaits-guardian',
    ],
  ])('to the office that opened the case, which is none that receives them: %s', (_, told, depth, reason) => {
    const decided = sharingGate(caseOf(...told), { office: 'KG-BIS', headquarters: false });
    expect(decided).toEqual({ allowed: depth !== null, depth, reason });
  });

  it('asks the consent for the one kind of recipient, not for the other', () => {
    const records = caseOf(consent('2026-05-04', { 'share-headquarters': 'refuses', 'share-receiving': 'with-name' }));
    expect(sharingGate(records, { office: 'MD-K', headquarters: false }).depth).toBe('full');
    expect(sharingGate(records, { office: 'HQ', headquarters: true }).depth).toBeNull();
  });
});
