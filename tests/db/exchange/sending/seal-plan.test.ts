import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readyCase } from '../../../../db/casework/derived/ready-case.ts';
import type { HeldLine } from '../../../../db/casework/record/read.ts';
import type { Held } from '../../../../db/exchange/format/receipt.ts';
import { joinChapter } from '../../../../db/exchange/receiving/chapter-join.ts';
import {
  type ChapterHere,
  planChapter,
  type SealDepth,
  type WhatLeaves,
} from '../../../../db/exchange/sending/seal-plan.ts';
import { firstHead, nextHead } from '../../../../db/store/chapter.ts';
import { randomId } from '../../../../db/store/station.ts';

const place = { case: randomId(), station: randomId(), epoch: 7 };

type Said = readonly [
  kind: string,
  id: string,
  revision: number,
  more?: 'private' | 'lacking' | 'erased' | 'stays-here',
];

/** A line of 100 bytes, and where there is one a private half of 50. */
function lineOf([kind, id, revision, more]: Said, i: number): HeldLine {
  const says = { at: '2026-01-15T09:00Z', by: 1, replaces: null, salt: '' };
  const body = more === 'stays-here' ? { visibility: 'this-office' } : {};
  return {
    ...{ seq: i + 1, office: null, ofHeadquarters: false, predecessors: () => new Set<string>(), current: 1 },
    line: ' '.repeat(100),
    privateLine: more === 'private' ? ' '.repeat(50) : null,
    fields: { ...says, ...{ station: place.station, epoch: place.epoch, n: i + 1, id, revision, kind, body } },
  };
}

function chapterOf(said: readonly Said[]): ChapterHere & { readonly heads: readonly Buffer[] } {
  const heads = [firstHead(place)];
  for (const _ of said) heads.push(nextHead(heads.at(-1) ?? Buffer.alloc(0), randomBytes(32)));
  const all = said.map(lineOf);
  const isErased = (_: unknown, i: number) => said[i]?.[3] === 'erased';
  const held = all.filter((_, i) => !['lacking', 'erased'].includes(said[i]?.[3] ?? ''));
  const { chapters } = readyCase(
    held,
    all.filter(isErased).map(({ fields }) => fields),
    [],
  );
  const head = heads[said.length] ?? Buffer.alloc(32);
  const lines = chapters[0]?.lines ?? [];
  return { ...place, n: said.length, head, at: '', signature: Buffer.alloc(64), lines, heads };
}

function planned(
  chapter: ReturnType<typeof chapterOf>,
  depth: SealDepth,
  held?: Held,
  story: WhatLeaves = 'leaves',
  headquarters = false,
): string {
  const plan = planChapter(chapter, held, { depth, story, headquarters }, (n) => chapter.heads[n]);
  return plan === undefined ? 'nothing' : `${plan.from}: ${plan.goes.join(' ')}`;
}

const FILE: readonly Said[] = [
  ['case', 'a', 1],
  ['consent', 'b', 1],
  ['identity', 'c', 1, 'private'],
  ['identity', 'c', 2, 'private'],
  ['health', 'd', 1, 'private'],
  ['from-tomorrow', 'e', 1],
  ['note', 'f', 1, 'lacking'],
];

describe('what goes of a chapter', () => {
  // casework/RULES.md (No is an event).
  it('where what happened may not be kept: neither that, nor free text that may tell it, nor what nobody here knows', () => {
    const chapter = chapterOf([
      ['case', 'a', 1],
      ['screening', 'b', 1, 'private'],
      ['exploitation', 'c', 1, 'private'],
      ['note', 'd', 1, 'private'],
      ['service', 'e', 1, 'private'],
      ['determination', 'f', 1, 'private'],
      ['identity', 'g', 1, 'private'],
      ['health', 'h', 1, 'private'],
      ['from-tomorrow', 'i', 1, 'private'],
    ]);
    const stays = 'record withheld withheld withheld record record';
    expect(planned(chapter, 'full', undefined, 'stays')).toBe(`0: ${stays} both both withheld`);
    expect(planned(chapter, 'without-identity', undefined, 'stays')).toBe(`0: ${stays} record withheld withheld`);
    expect(planned(chapter, 'full')).toBe(`0: record${' both'.repeat(8)}`);
  });

  it('where what happened may not be kept: a half that holds no word of it goes whole', () => {
    const { lines, ...chapter } = chapterOf([
      ['travel', 'a', 1, 'private'],
      ['travel', 'b', 1, 'private'],
      ['travel', 'c', 1, 'private'],
      ['exploitation', 'd', 1, 'private'],
    ]);
    const answered = [['route', 'reception'], ['route', 'note'], ['route', 'from-tomorrow'], ['place']];
    const read = { ...chapter, lines: lines.map((line, i) => ({ ...line, privateAnswers: answered[i] ?? [] })) };
    expect(planned(read, 'full', undefined, 'stays')).toBe('0: both record record withheld');
    expect(planned(read, 'without-identity', undefined, 'stays')).toBe('0: record record record withheld');
  });

  it('by depth: both halves, open halves, or nothing but consent', () => {
    const chapter = chapterOf(FILE);
    expect(planned(chapter, 'full')).toBe('0: record record withheld both both record withheld');
    expect(planned(chapter, 'without-identity')).toBe('0: record record withheld record withheld withheld withheld');
    expect(planned(chapter, 'consent-only')).toBe('0: withheld record withheld withheld withheld withheld withheld');
  });

  it('to headquarters: never a suspect, never the family, at any depth; to a mission only with identity', () => {
    const chapter = chapterOf([
      ['identity', 'a', 1, 'private'],
      ['family', 'b', 1, 'private'],
      ['recruitment', 'c', 1, 'private'],
      ['perpetrator', 'd', 1, 'private'],
      ['perpetrator', 'e', 1],
      ['from-tomorrow', 'f', 1, 'private'],
    ]);
    expect(planned(chapter, 'full')).toBe('0: both both both both record both');
    expect(planned(chapter, 'without-identity')).toBe('0: record withheld record withheld withheld withheld');
    const toHeadquarters = (depth: SealDepth) => planned(chapter, depth, undefined, 'leaves', true);
    expect(toHeadquarters('full')).toBe('0: both withheld both withheld withheld withheld');
    expect(toHeadquarters('without-identity')).toBe('0: record withheld record withheld withheld withheld');
  });

  it('to headquarters: never what somebody was examined or tested for; to a mission only with identity', () => {
    const { lines, ...chapter } = chapterOf([
      ['health', 'a', 1, 'private'],
      ['service', 'b', 1, 'private'],
      ['service', 'c', 1, 'private'],
      ['referral', 'd', 1],
    ]);
    const answers = [null, 'hiv-test', 'medical-care', 'hiv-test'];
    const read = { ...chapter, lines: lines.map((line, i) => ({ ...line, testAnswer: answers[i] ?? null })) };
    expect(planned(read, 'full')).toBe('0: both both both record');
    expect(planned(read, 'without-identity')).toBe('0: withheld withheld record withheld');
    expect(planned(read, 'full', undefined, 'leaves', true)).toBe('0: withheld withheld both withheld');
    expect(planned(read, 'without-identity', undefined, 'leaves', true)).toBe('0: withheld withheld record withheld');
  });

  it('nothing where the recipient holds all it may have', () => {
    const chapter = chapterOf(FILE);
    const held: Held = {
      ...place,
      n: 7,
      head: chapter.head,
      lacking: [
        [3, 3],
        [5, 7],
      ],
      private: [[4, 4]],
    };
    expect(planned(chapter, 'without-identity', held)).toBe('nothing');
    expect(
      planned(chapter, 'full', {
        ...held,
        lacking: [
          [3, 3],
          [7, 7],
        ],
        private: [],
      }),
    ).toBe('nothing');
  });

  it('what lacks, with hashes for what is there in between', () => {
    const chapter = chapterOf(FILE);
    const held: Held = {
      ...place,
      n: 6,
      head: chapter.heads[6] ?? chapter.head,
      lacking: [
        [3, 3],
        [5, 5],
      ],
      private: [[4, 4]],
    };
    expect(planned(chapter, 'full', held)).toBe('3: both both known withheld');
    expect(planned(chapter, 'without-identity', held)).toBe('6: withheld');
  });

  it('everything where the recipient’s head is not one of ours, or it holds more than we do', () => {
    const chapter = chapterOf(FILE);
    const all = '0: record record withheld both both record withheld';
    expect(planned(chapter, 'full', { ...place, n: 3, head: randomBytes(32), lacking: [], private: [] })).toBe(all);
    expect(planned(chapter, 'full', { ...place, n: 9, head: randomBytes(32), lacking: [], private: [] })).toBe(all);
  });
});

describe('a revision that another took the place of', () => {
  it('leaves as its hash only, also where the newer one was erased', () => {
    const revised = (more: 'private' | 'erased') =>
      chapterOf([
        ['case', 'a', 1],
        ['identity', 'b', 1, 'private'],
        ['identity', 'b', 2, more],
      ]);
    expect(planned(revised('private'), 'full')).toBe('0: record withheld both');
    expect(planned(revised('erased'), 'full')).toBe('0: record withheld withheld');
  });
});

describe('a note kept to the own office', () => {
  it('leaves as its hash only, at every depth', () => {
    const chapter = chapterOf([
      ['case', 'a', 1],
      ['note', 'b', 1, 'stays-here'],
    ]);
    expect(planned(chapter, 'full')).toBe('0: record withheld');
    expect(planned(chapter, 'without-identity')).toBe('0: record withheld');
  });
});

describe('whether a chapter joins', () => {
  const base = {
    standing: 'active',
    held: 3,
    from: 0,
    n: 5,
    joined: true,
    agrees: true,
    vouched: true,
    tooMuch: false,
  } as const;
  it.each([
    ['longer', { ...base }, { is: 'longer' }],
    ['new', { ...base, held: 0 }, { is: 'new' }],
    ['the same', { ...base, held: 5 }, { is: 'same' }],
    ['older', { ...base, held: 6 }, { is: 'older' }],
    ['our own', { ...base, standing: 'own' }, { is: 'longer' }],
    ['retired', { ...base, standing: 'retired' }, { is: 'longer' }],
    ['a gap', { ...base, from: 4 }, { is: 'aside', reason: 'gap' }],
    ['no joint', { ...base, from: 3, joined: false }, { is: 'aside', reason: 'gap' }],
    ['a fork', { ...base, agrees: false }, { is: 'aside', reason: 'fork' }],
    ['unknown', { ...base, standing: undefined }, { is: 'aside', reason: 'unknown-station' }],
    ['enrolled', { ...base, standing: 'enrolled' }, { is: 'aside', reason: 'not-announced' }],
    ['stolen, later', { ...base, standing: 'compromised', vouched: false }, { is: 'aside', reason: 'compromised' }],
    ['stolen, before', { ...base, standing: 'compromised' }, { is: 'longer' }],
    ['more than a case may hold', { ...base, tooMuch: true }, { is: 'aside', reason: 'too-much' }],
    ['more than that, of our own', { ...base, standing: 'own', tooMuch: true }, { is: 'longer' }],
    ['more than that, all here', { ...base, held: 5, tooMuch: true }, { is: 'same' }],
    ['stolen, nothing new', { ...base, standing: 'compromised', held: 5, vouched: false }, { is: 'same' }],
  ] as const)('%s', (_, joining, expected) => {
    expect(joinChapter(joining)).toEqual(expected);
  });
});
