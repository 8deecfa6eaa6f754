import { describe, expect, it } from 'vitest';
import { AUDIENCES, type Body } from '../../../../db/codebook/types.ts';
import type { CaseFile, ShownRecord } from '../../../../preload/contract.ts';
import { drawn, loaded } from '../../drawn.ts';

const { Agreed } = await loaded(() => import('../../../../renderer/screens/case/agreed.tsx'));
const { MayWe } = await loaded(() => import('../../../../renderer/screens/case/may-we.tsx'));
const { Reach } = await loaded(() => import('../../../../renderer/screens/case/reach.tsx'));
const { WasDone } = await loaded(() => import('../../../../renderer/screens/case/was-done.tsx'));

type Part = Partial<Omit<CaseFile, 'summary'>> & { readonly summary?: Partial<CaseFile['summary']> };
const nothing = () => undefined;

function file(part: Part): CaseFile {
  const bare = {
    records: [],
    consent: [],
    timeline: [],
    gates: [],
    mayWrite: [],
    sees: AUDIENCES,
    row: { minor: false },
  };
  return { ...bare, ...part } as unknown as CaseFile;
}

function record(kind: string, body: Body): ShownRecord {
  const [id, station, office] = ['a', 'own', 'KG-BIS'];
  const bare = {
    id,
    station,
    office,
    own: true,
    revision: 1,
    at: '2026-11-20T09:30Z',
    date: '2026-11-19',
    known: true,
  };
  return { ...bare, kind, body } as unknown as ShownRecord;
}

function holding(more = {}, beside: Partial<NonNullable<CaseFile['summary']['reach']>> = {}) {
  const holds = { station: 'own', record: 'a', until: null, hasRunOut: false, isOld: false, ...more };
  return { holds, elsewhere: null, neverSay: [], ...beside };
}

describe('how to reach the person', () => {
  it('says in full what never to say', () => {
    const agreed = record('safe-contact', { ways: ['text-message'] });
    const html = drawn(
      <Reach
        file={file({
          records: [agreed],
          summary: { reach: holding({}, { neverSay: ['Who we are,\nnor why we call.'] }) },
        })}
        onWrite={nothing}
      />,
    );
    expect(html).toMatch(/NEVER SAY.*Who we are,\nnor why we call\./s);
  });

  it.each([
    ['how', 'Signal to her sister Elena, evenings'],
    ['when', 'Sundays after three'],
    ['telephone', '+373 600 00 000'],
    ['online', 'elena@example.org'],
    ['address', '12 Rose Street'],
  ])('says what was written of it alone: %s', (question, words) => {
    const agreed = record('safe-contact', { [question]: words });
    const html = drawn(<Reach file={file({ records: [agreed], summary: { reach: holding() } })} onWrite={nothing} />);
    expect(html).toContain(words);
    expect(html).not.toContain('By which way is not noted.');
  });

  it('says so where nothing was agreed, and where it has run out', () => {
    const none = drawn(<Reach file={file({ summary: { reach: null } })} onWrite={nothing} />);
    expect(none).toContain('No safe contact is noted. Do not call, write or visit.');
    const reach = holding({ until: '2026-01-02', hasRunOut: true });
    const over = drawn(
      <Reach file={file({ records: [record('safe-contact', {})], summary: { reach } })} onWrite={nothing} />,
    );
    expect(over).toContain('This was agreed until 2 Jan 2026. Agree anew before you use it.');
    const old = drawn(
      <Reach
        file={file({ records: [record('safe-contact', {})], summary: { reach: holding({ isOld: true }) } })}
        onWrite={nothing}
      />,
    );
    expect(old).toContain('more than three months ago');
  });

  it('lays what another office noted beside it, by its name, and takes no other record of that id for it', () => {
    const theirs = { ...record('safe-contact', { how: 'Call 0555' }), station: 'theirs', office: 'KV-P', own: false };
    const elsewhere = { station: 'theirs', record: 'a' };
    const html = drawn(
      <Reach
        file={file({
          records: [theirs, record('safe-contact', { how: 'Her sister' })],
          summary: { reach: holding({}, { elsewhere }) },
        })}
        onWrite={nothing}
      />,
    );
    expect(html).toMatch(/Her sister.*KV-P noted another way.*Call 0555/s);
  });

  it('is not drawn for a role that does not see it', () => {
    expect(drawn(<Reach file={file({ summary: {} })} onWrite={nothing} />)).toBe('');
  });
});

it('what is agreed names the four matters that are always asked, whether they were or not', () => {
  const consent = [{ matter: 'police', answer: 'refuses', date: '2026-05-01', office: 'KG-BIS' }];
  const sharing = { headquarters: 'not-asked', receiving: 'emergency' } as const;
  const html = drawn(<Agreed file={file({ consent, sharing })} onWrite={nothing} />);
  // What may not be kept yet is not passed on, whatever was said of sharing.
  expect(html).toMatch(/Next office.*Nothing yet \(emergency\)/);
  const matters = [...html.matchAll(/data-matter="([a-z-]+)"/g)].map(([, matter]) => matter);
  expect(matters).toEqual(['keep', 'help', 'share-receiving', 'contact', 'police']);
});

it('of all gates that of the next step alone stands open', () => {
  const closed = (gate: 'contact' | 'help', code: 'safe-contact-none' | 'help-refused') =>
    ({ gate, allowed: false, missing: [{ code, places: {} }] }) as const;
  const html = drawn(
    <MayWe
      file={file({
        gates: [
          closed('contact', 'safe-contact-none'),
          closed('help', 'help-refused'),
          { gate: 'print', allowed: true, missing: [] },
        ],
        summary: { nextGates: ['contact'] },
      })}
    />,
  );
  const open = [...html.matchAll(/data-gate="([a-z]+)"[^>]*>.*?aria-expanded="(true|false)"/g)].map(([, gate, is]) => [
    gate,
    is,
  ]);
  expect(open).toEqual([
    ['contact', 'true'],
    ['help', 'false'],
  ]);
});

describe('a record that answers nothing of its summary', () => {
  const line = (kind: string, body: Body) => {
    const timeline = [{ date: '2026-11-19', kind, record: 'a', office: 'KG-BIS' }];
    return drawn(<WasDone file={file({ records: [record(kind, body)], timeline })} onRecord={nothing} />);
  };

  it('is told by what it does answer, its day apart', () => {
    const html = line('screening', { date: '2026-11-19', purposes: ['work'], means: ['debt'] });
    expect(html).toContain('Debt');
    expect(html).not.toContain('Day of the last talk');
  });

  it('says that words are there, and gives neither them nor a name where others look on', () => {
    const html = line('safe-contact', { how: 'Signal to her sister Elena', 'never-say': 'Who we are' });
    expect(html).toContain('Safe way to reach them · What never to say');
    expect(html).not.toContain('Elena');
  });
});

it('what was done is said by the answers that the form names, with a word where an answer says nothing alone', () => {
  const followUp = record('follow-up', { state: 'done', method: 'telephone', safe: 'yes', 'contact-tries': 2 });
  const timeline = [{ date: '2026-11-19', kind: 'follow-up', record: 'a', office: 'KG-BIS' }];
  const html = drawn(<WasDone file={file({ records: [followUp], timeline })} onRecord={nothing} />);
  expect(html).toContain('Done · Telephone · Is the person safe? Yes');
});
