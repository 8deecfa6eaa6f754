import { describe, expect, test } from 'vitest';
import { today } from '../../../../db/casework/views/today.ts';
import { appendAudit } from '../../../../db/store/audit.ts';
import { noteCopy } from '../../../../db/store/copies-news.ts';
import { setSetting } from '../../../../db/store/settings.ts';
import { createOffice, type Person } from '../user-session.ts';

/** Where a copy lies, and which place is chosen for copies. */
interface Copied {
  readonly place: string | null;
  readonly folder: string;
  readonly at: string;
}

/** What Today says on 20 May at ten, of a desk at which somebody worked at these minutes, and whose copy is of another. */
function saidOf(worked: readonly string[], copied: string | Copied | null, person: Person = 'focal-point') {
  const office = createOffice();
  office.at('2026-05-20T10:00');
  for (const at of worked) appendAudit(office.db, { at, user: 1, act: 'save' });
  if (copied !== null) {
    const { place, folder, at } =
      typeof copied === 'string' ? { place: null, folder: '/media/stick', at: copied } : copied;
    setSetting(office.db, 'copies-folder', place);
    noteCopy(office.db, { folder, at });
  }
  const groups = today(office.sessionOf(person)).groups;
  return groups.flatMap(({ group, lines }) =>
    lines.flatMap(({ code, since, opens }) => (code === 'today-not-copied' ? [[group, since, opens]] : [])),
  );
}
const NOT_COPIED = [['safety', '2026-05-12T09:00Z', 'settings:copies']];

describe('that what was written is in no copy', () => {
  test.each<[string, readonly string[], string | null, unknown]>([
    [
      'is a danger after seven days, from the first act on',
      ['2026-05-12T09:00Z', '2026-05-19T09:00Z'],
      null,
      NOT_COPIED,
    ],
    [
      'and since a copy that holds what was before',
      ['2026-05-02T09:00Z', '2026-05-12T09:00Z'],
      '2026-05-02T09:00Z',
      NOT_COPIED,
    ],
    ['is none before', ['2026-05-14T09:00Z'], null, []],
    ['is none once a copy holds it', ['2026-05-12T09:00Z'], '2026-05-12T09:00Z', []],
    [
      'is none of a desk at which nobody worked since',
      ['2026-05-02T09:00Z', '2026-05-20T09:00Z'],
      '2026-05-02T09:00Z',
      [],
    ],
  ])('%s', (_, worked, copied, expected) => {
    expect(saidOf(worked, copied)).toEqual(expected);
    expect(saidOf(worked, copied, 'caseworker')).toEqual([]);
  });

  test.each<[string, string | null, string, unknown]>([
    ['is none where a copy lies anywhere and no place is chosen', null, '/media/stick', []],
    ['is none where it lies at the place that is chosen', '/media/stick', '/media/stick', []],
    ['is a danger where it lies elsewhere than at the place that is chosen', '/media/stick', '/home/vera', NOT_COPIED],
  ])('%s', (_, place, folder, expected) => {
    expect(saidOf(['2026-05-12T09:00Z'], { place, folder, at: '2026-05-12T09:00Z' })).toEqual(expected);
  });
});
