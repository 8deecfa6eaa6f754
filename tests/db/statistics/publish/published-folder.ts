/** Invented lives as headquarters has them, and the folder of facts that it publishes of them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { chance } from '../../../../db/demo/chance.ts';
import { inventedCases } from '../../../../db/demo/invented.ts';
import type { InterchangeRecord } from '../../../../db/demo/invented-life.ts';
import { type PublishedFacts, publishFacts } from '../../../../db/statistics/publish/publish-facts.ts';
import { idFor, openedBy } from '../../../generate/records.ts';
import { asHeadquarters, type Facts, factsOf, withOffice } from '../table-of-facts.ts';

interface Line {
  readonly person?: string;
  readonly records: readonly InterchangeRecord[];
}

const OFFICES = ['KG-BIS', 'MD-KIV', 'UA-KBP'] as const;

/** Who wants to be counted only, or not at all: a consent of its own, the newest. */
const CONSENTS = [
  { 'share-headquarters': 'counted-only' },
  { 'share-headquarters': 'refuses' },
  { keep: 'refuses' },
] as const;

/** Lives of several offices, one in ten of them held back in one of three ways, one in eight with a second office in it. */
export function livesOf(count: number, seed: number): readonly (readonly CaseRecord[])[] {
  const lots = chance(seed);
  return inventedCases(count, seed, '2024-12-31', { lives: true }).map((json, at) => {
    const line: Line = JSON.parse(json);
    const office = OFFICES[at % OFFICES.length] ?? OFFICES[0];
    const opened = line.records.find(({ kind }) => kind === 'intake')?.date ?? '2023-01-02';
    const person = { opened, ...(line.person === undefined ? {} : { person: idFor(line.person) }) };
    const held =
      at % 10 === 9 ? [{ kind: 'consent', date: '2025-02-01', body: CONSENTS[((at - 9) / 10) % 3] ?? {} }] : [];
    const own = openedBy(`case-${at}`, { office }, [...line.records, ...held], person);
    if (!lots.often(12)) return own;
    const other = OFFICES[(at + 1) % OFFICES.length] ?? OFFICES[0];
    const food = { kind: 'service', date: '2024-05-06', body: { service: 'food', outcome: 'given' } };
    return [...own, ...openedBy(`case-${at}`, { office: other }, [food], person).slice(1)];
  });
}

export function headquartersOf(cases: readonly (readonly CaseRecord[])[]): Facts {
  const facts = factsOf(cases);
  asHeadquarters(facts);
  for (const office of OFFICES)
    withOffice(facts, office, [], { 'KG-BIS': 'KGZ', 'MD-KIV': 'MDA', 'UA-KBP': 'UKR' }[office]);
  return facts;
}

/** A temporary folder with all that is published, not sealed. The caller removes it. */
export async function publishedFolder(
  facts: Facts,
): Promise<{ readonly folder: string; readonly published: PublishedFacts; readonly remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'published-'));
  const published = await publishFacts(facts, {
    open: async (name) => {
      const file = await open(join(folder, name), 'wx');
      return { write: async (bytes) => void (await file.writeFile(bytes)), end: () => file.close() };
    },
    producer: 'HQ',
    day: '2026-11-28',
    signal: new AbortController().signal,
    progress: () => {},
  });
  return { folder, published, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
