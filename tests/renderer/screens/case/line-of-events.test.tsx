import { MantineProvider } from '@mantine/core';
import { describe, expect, it } from 'vitest';
import { AUDIENCES, type Body } from '../../../../db/codebook/types.ts';
import type { CaseFile, ShownRecord } from '../../../../preload/contract.ts';
import { drawn, loaded } from '../../drawn.ts';

const { LineOfEvents } = await loaded(() => import('../../../../renderer/screens/case/line-of-events.tsx'));

const nothing = () => undefined;
type Events = CaseFile['whatHappened']['events'];

function record(id: string, kind: string, body: Body, office = 'KG-BIS'): ShownRecord {
  const bare = { station: office, own: office === 'KG-BIS', mayRevise: true, revision: 1, at: '2026-11-20T09:30Z' };
  return { ...bare, id, kind, body, office, by: null, date: null, known: true } as unknown as ShownRecord;
}

const RECORDS = [
  record('held', 'exploitation', { types: ['forced-labour'], country: 'KAZ', 'started.month': '2024-02' }),
  record('moved', 'journey-leg', { 'from-place': 'Osh', 'from-country': 'KGZ', 'to-country': 'KAZ', left: '2024' }),
  record('out', 'way-out', { when: { missing: 'unknown' }, how: ['escaped'] }, 'MD-CHI'),
];

function line(part: Partial<CaseFile>, events: Events = []): string {
  const file = {
    records: RECORDS,
    mayWrite: [],
    drafts: [],
    ownQuestions: { office: 'KG-BIS', questions: [] },
    sees: AUDIENCES,
    whatHappened: { events, exploitation: null },
    ...part,
  } as unknown as CaseFile;
  return drawn(
    <MantineProvider>
      <LineOfEvents
        {...{ file, shown: undefined, saved: false, onWrite: nothing, onFile: nothing, onWithdrawn: nothing }}
      />
    </MantineProvider>,
  );
}
const event = (id: string, placed = true, marks: Events[number]['marks'] = []): Events[number] => {
  const station = RECORDS.find((one) => one.id === id)?.station ?? '';
  return { record: id, station, placed, marks };
};
/** The words of an element, in their order. */
const wordsIn = (html: string) =>
  html
    .replaceAll(/<style.*?<\/style>/gs, '')
    .split(/<[^>]*>/)
    .filter((word) => word.trim() !== '');

describe('the line of events on the screen', () => {
  it('stands in the order of the call, with days as written, places and what is told, each with its office', () => {
    const html = line({}, [event('moved'), event('held', true, ['during-exploitation'])]);
    const rows = [...html.matchAll(/<li[^>]*>(.*?)<\/li>/gs)].map(([, row = '']) => wordsIn(row));
    expect(rows).toEqual([
      ['2024 – ?', 'Part of the journey', 'Osh, Kyrgyzstan → Kazakhstan', 'KG-BIS'],
      ['February 2024 – ?', 'Exploitation', 'Kazakhstan', 'While exploited', 'Forced labour', 'KG-BIS'],
    ]);
  });

  it('tells apart what has no place on it, why, and that another office wrote it', () => {
    const html = line({}, [event('moved'), event('out', false)]);
    const [onLine = '', apart = ''] = html.split('</h3>');
    expect(onLine).toMatch(/When is not known$/);
    expect(onLine).toContain('data-event="moved"');
    expect(apart).toContain('data-event="out"');
    expect(wordsIn(apart)).toEqual(expect.arrayContaining(['Unknown', 'The way out', 'MD-CHI']));
    expect(apart).toMatch(/data-other="true".*MD-CHI/s);
    expect(onLine).not.toContain('data-other');
  });

  it('begins with for how long, and says so where the days do not', () => {
    const exploited = (exploitation: CaseFile['whatHappened']['exploitation']) =>
      wordsIn(line({ whatHappened: { events: [event('held')], exploitation } })).slice(0, 4);
    expect(exploited({ months: 14, citizen: 'no' })).toEqual([
      ...['Exploited for', '14 months', 'In a country of their nationality', 'no'],
    ]);
    expect(exploited({ months: null, citizen: null })).toEqual([
      ...['Exploited for', 'not known: the days do not say', 'In a country of their nationality', 'not known'],
    ]);
    expect(line({}, [event('moved')])).not.toContain('Exploited for');
  });

  it('offers what may be added, each by one key, and nothing to who only reads', () => {
    const keys = (html: string) => [...html.matchAll(/aria-keyshortcuts="(.)"/g)].map(([, key]) => key);
    expect(keys(line({ mayWrite: ['way-out', 'exploitation', 'recruitment', 'journey-leg', 'note'] }))).toEqual([
      ...['R', 'M', 'X', 'O'],
    ]);
    expect(keys(line({ mayWrite: ['exploitation'] }))).toEqual(['X']);
    expect(line({}, [event('held')])).not.toContain('Add what was told');
    expect(line({})).toContain('Nothing is written here yet.');
  });
});
