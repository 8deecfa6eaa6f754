import { describe, expect, it } from 'vitest';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { consentInForce, heldBackByKeeping } from '../../../../db/casework/rules/consent.ts';
import { storyStaysClosed } from '../../../../db/casework/rules/consent-given.ts';
import { looseningsElsewhere } from '../../../../db/casework/rules/loosening.ts';
import { closedByNo, saidNo } from '../../../../db/casework/rules/said-no.ts';
import { sharingGate } from '../../../../db/casework/rules/sharing.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { caseOf, from, type Told } from '../case-of.ts';

const consent = (date: string, body: Body): Told => ['consent', { date, ...body }];
const AGREED = consent('2026-05-04', { keep: 'with-name', 'share-headquarters': 'with-name' });
const no = (means: string | undefined, more: Body = { present: ['nobody-else'] }, date = '2026-05-06'): Told =>
  consent(date, { keep: 'refuses', ...(means === undefined ? {} : { 'no-means': means }), ...more });
const CHILD: Told = ['profile', { age: 15 }];
const IN_QUESTION: Told = [
  'decision',
  { date: '2026-05-05', matter: 'guardian-place', result: 'yes', 'guardian-ground': 'may-have-taken-part' },
];

/** Where the no stands, or how far the file is closed without one. */
const standing = (records: readonly CaseRecord[]): string => saidNo(records)?.state ?? closedByNo(records);
const leaves = (records: readonly CaseRecord[]): boolean =>
  sharingGate(records, { office: 'HQ', headquarters: true }).allowed;

/** design: practice, Sharing, consent, no; casework/RULES.md (No is an event). */
describe('a no to keeping on a case that exists', () => {
  const alone = { present: ['nobody-else'] };
  // What was said; where it stands; whether what was agreed leaves.
  it.each<[what: string, stands: string, leaves: boolean, said: Told, ...more: Told[]]>([
    ['not yet answered', 'unanswered', false, no(undefined)],
    ['not yet answered, by a child of nine', 'unanswered', false, no(undefined), ['profile', { age: 9 }]],
    ['everything', 'to-erase', false, no('everything')],
    ['the name', 'to-erase', false, no('name')],
    ['a misunderstanding', 'misunderstood', false, no('misunderstood')],
    ['only what happened', 'story', true, no('story')],
    [
      'only what happened, to who asked and translated',
      'story',
      true,
      no('story', { present: ['colleague', 'interpreter'] }),
    ],
    ['while somebody they chose was in the room', 'ask-alone', false, no('everything', { present: ['chosen-person'] })],
    ['while a guardian was in the room', 'ask-alone', false, no('story', { present: ['colleague', 'guardian'] })],
    ['of which nobody noted who was there', 'ask-alone', false, no('story', {})],
    ['by the guardian of an adult', 'ask-alone', false, no('everything', { ...alone, 'given-by': 'guardian' })],
    [
      'by the guardian of a child',
      'to-erase',
      false,
      no('everything', { present: ['guardian'], 'given-by': 'guardian' }),
      CHILD,
    ],
    [
      'answered later on, alone',
      'story',
      true,
      no('everything', { present: ['other'] }),
      no('story', alone, '2026-05-09'),
    ],
  ])('%s: stands as %s, and what was agreed leaves: %s', (_what, stands, goes, ...told) => {
    const records = caseOf(AGREED, ...told);
    expect(standing(records)).toBe(stands);
    expect(leaves(records)).toBe(goes);
    expect(heldBackByKeeping(records) === undefined).toBe(goes);
  });

  it('leaves the rest as it was agreed before where the story alone may not be kept', () => {
    expect(consentInForce(caseOf(AGREED, no('story'))).get('keep')?.answer).toBe('with-name');
    expect(consentInForce(caseOf(consent('2026-05-04', { keep: 'later' }), no('story'))).get('keep')?.answer).toBe(
      'later',
    );
  });

  it('closes from when it is written, and settles nothing, where its day has not come', () => {
    const ahead = caseOf(AGREED, no('story', alone, '2027-01-01')).map((one) => ({ ...one, at: '2026-05-06T12:00Z' }));
    expect([standing(ahead), leaves(ahead)]).toEqual(['unanswered', false]);
  });

  it('is the person’s to lift, by a new agreement of a later day', () => {
    for (const means of [undefined, 'everything', 'name', 'story', 'misunderstood']) {
      const lifted = caseOf(AGREED, no(means), consent('2026-05-08', { keep: 'with-name' }));
      expect(standing(lifted)).toBe('nothing');
    }
  });

  it('is lifted by nobody’s word for an adult', () => {
    const theirs = consent('2026-05-08', { keep: 'with-name', 'given-by': 'guardian' });
    expect(standing(caseOf(AGREED, no('everything'), theirs))).toBe('to-erase');
    expect(standing(caseOf(AGREED, no('everything'), theirs, consent('2026-05-09', { keep: 'with-name' })))).toBe(
      'nothing',
    );
  });

  it('is lifted on its own day only where it was a misunderstanding, and by what was written after it', () => {
    const again = consent('2026-05-06', { keep: 'with-name', 'share-headquarters': 'with-name' });
    const stands = (...told: readonly Told[]) => standing(caseOf(AGREED, ...told));
    expect(stands(no('misunderstood'), again)).toBe('nothing');
    expect(stands(again, no('misunderstood'))).toBe('misunderstood');
    expect(stands(no('everything'), again)).toBe('to-erase');
    expect(stands(no('misunderstood'), consent('2026-05-06', { keep: 'with-name', 'given-by': 'guardian' }))).toBe(
      'misunderstood',
    );
  });

  it('is lifted on its own day by nobody else’s word, nor by one that was written before it', () => {
    const day = '2026-05-06';
    const both = consent('2026-05-04', { keep: 'with-name', 'given-by': 'both' });
    const theirs = no('misunderstood', { present: ['guardian'], 'given-by': 'guardian' });
    expect(standing(caseOf(CHILD, both, theirs, consent(day, { keep: 'with-name' })))).toBe('misunderstood');
    const undated = caseOf(consent(day, { keep: 'with-name' }), [
      'consent',
      { keep: 'refuses', 'no-means': 'misunderstood', ...alone },
    ]).map((one) => ({ ...one, at: `${day}T12:00Z` }));
    expect(standing(undated)).toBe('misunderstood');
  });

  it('keeps what happened closed until whoever said so agrees anew, and not somebody for them', () => {
    const [story, later] = ['2026-05-06', '2026-05-09'];
    const agrees = (by: string) => consent(later, { keep: 'with-name', 'given-by': by });
    const child = (by: string) => no('story', { present: ['guardian'], 'given-by': by }, story);
    const both = consent('2026-05-04', { keep: 'with-name', 'given-by': 'both' });
    expect(standing(caseOf(CHILD, both, no('story'), agrees('guardian')))).toBe('story');
    expect(standing(caseOf(CHILD, both, no('story'), agrees('person')))).toBe('nothing');
    expect(standing(caseOf(CHILD, both, child('guardian'), agrees('person')))).toBe('story');
    expect(standing(caseOf(CHILD, both, child('both'), agrees('guardian')))).toBe('story');
    expect(standing(caseOf(CHILD, both, child('both'), agrees('both')))).toBe('nothing');
    expect(standing(caseOf(AGREED, no('story'), agrees('guardian')))).toBe('story');
  });

  describe('by a guardian who may have taken part', () => {
    const theirs = no('everything', { present: ['guardian'], 'given-by': 'guardian' });
    const agreed = consent('2026-05-04', { keep: 'with-name', 'given-by': 'both' });

    it('closes nothing where that is certain, and settles nothing', () => {
      expect(standing(caseOf(CHILD, IN_QUESTION, agreed, theirs))).toBe('nothing');
    });

    it('closes until the child is asked alone where another office says so, and settles nothing', () => {
      const elsewhere = from('MD-KIV', IN_QUESTION).map((one): CaseRecord => ({ ...one, counts: 'tightening' }));
      expect(standing([...caseOf(CHILD, agreed, theirs), ...elsewhere])).toBe('ask-alone');
    });
  });

  describe('of which another office tells', () => {
    const elsewhere = (...told: readonly Told[]) =>
      from('MD-KIV', ...told).map((one): CaseRecord => ({ ...one, counts: 'tightening' }));

    it.each([undefined, 'story', 'everything', 'misunderstood'])('closes here, and is asked anew (%s)', (means) => {
      const both = [...caseOf(AGREED), ...elsewhere(no(means))];
      expect(standing(both)).toBe(means === undefined ? 'unanswered' : 'ask-alone');
      expect(leaves(both)).toBe(false);
    });

    it('waits, answered there, until somebody here accepts it, and opens then what it leaves', () => {
      const met: Told = ['intake', { date: '2026-05-04' }];
      const waiting = (means: string, more?: Body) => {
        const theirs = elsewhere(met, no(means, more));
        const told = looseningsElsewhere([...caseOf(AGREED), ...theirs]).flatMap(({ answers }) => answers);
        const accepted = theirs.map((one): CaseRecord => ({ ...one, counts: 'whole' }));
        return [told, standing([...caseOf(AGREED), ...accepted])];
      };
      expect(waiting('story')).toEqual([[{ question: 'no-means', answer: 'story' }], 'story']);
      expect(waiting('misunderstood')).toEqual([[{ question: 'no-means', answer: 'misunderstood' }], 'misunderstood']);
      expect(waiting('everything')).toEqual([[], 'to-erase']);
      expect(waiting('story', { present: ['other'] })).toEqual([[], 'ask-alone']);
      expect(
        looseningsElsewhere([...caseOf(AGREED, no('everything', alone, '2026-05-09')), ...elsewhere(met, no('story'))]),
      ).toEqual([]);
    });

    it('opens nothing of ours, whatever it was agreed to there', () => {
      for (const means of [undefined, 'everything', 'name', 'story']) {
        const ours = caseOf(AGREED, no(means));
        const more = elsewhere(
          no('story', { present: ['nobody-else'] }, '2026-05-20'),
          consent('2026-05-21', { keep: 'with-name', 'share-headquarters': 'with-name' }),
        );
        expect(closedByNo([...ours, ...more])).not.toBe('nothing');
        if (means !== 'story') expect(leaves([...ours, ...more])).toBe(false);
        else expect(storyStaysClosed([...ours, ...more])).toBe(true);
      }
    });
  });
});
