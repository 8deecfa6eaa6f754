import { describe, expect, it } from 'vitest';
import { today } from '../../../db/casework/views/today.ts';
import { trackingSheet } from '../../../db/casework/views/tracking.ts';
import { importCases } from '../../../db/casework/writing/import.ts';
import { projectsFor, registerProject } from '../../../db/casework/writing/register-project.ts';
import { inventedCases } from '../../../db/demo/invented.ts';
import type { InterchangeRecord } from '../../../db/demo/invented-life.ts';
import { inventedProjects } from '../../../db/demo/invented-projects.ts';
import { inTransaction } from '../../../db/store/transaction.ts';
import { createOffice } from '../casework/user-session.ts';

const DAY = '2026-05-04';

describe('invented cases', () => {
  it('are the same for the same seed, and nothing in them has happened after the day they are seen on', () => {
    const lines = inventedCases(80, 9, DAY);
    expect(inventedCases(80, 9, DAY)).toEqual(lines);
    const records = lines.flatMap((line): readonly InterchangeRecord[] => JSON.parse(line).records);
    expect(records.filter(({ date }) => date !== undefined && date > DAY)).toEqual([]);
    // What people are shown has tables in it.
    const asked = new Set(records.flatMap(({ body }) => Object.keys(body)));
    for (const table of ['medicine-list', 'appointment-list', 'child-list']) expect(asked).toContain(table);
  });

  it.each([1, 5, 77])(
    'of seed %i are those of an office that keeps up: Today is short and speaks of several things',
    (seed) => {
      const office = createOffice('DEMO-1');
      const session = office.sessionOf('focal-point');
      const lives = inventedCases(60, seed, DAY, { lives: true });
      const taken = inTransaction(office.db, () => importCases(session, lives, 'demo'));
      expect(taken).toMatchObject({ cases: 60, errors: [], warnings: [] });
      const { groups } = today(session);
      expect(groups.length).toBeGreaterThanOrEqual(3);
      // What is never cut off must be few: danger that somebody answered is not there.
      expect(groups.find(({ group }) => group === 'danger')?.lines.length ?? 0).toBeLessThanOrEqual(12);
      const children = groups.find(({ group }) => group === 'children');
      const guardians = children?.lines.filter(({ also }) => also.includes('today-child-no-guardian')) ?? [];
      expect(guardians.length).toBeLessThanOrEqual(2);
    },
  );
});

describe('invented projects', () => {
  it('fit the register, and are the lines that the invented cases name: a tracking sheet has something to add up', () => {
    const office = createOffice('DEMO-1');
    const session = office.sessionOf('focal-point');
    inTransaction(office.db, () => {
      for (const project of inventedProjects(DAY)) registerProject(session, { ...project, isNew: true });
      importCases(session, inventedCases(60, 1, DAY), 'demo');
    });
    const lines = projectsFor(session).map(({ line }) => line);
    expect(lines).toEqual(['CT-0412', 'CT-0507']);
    const named = inventedCases(60, 1, DAY).flatMap((one) =>
      [...one.matchAll(/"project":"([^"]+)"/g)].map(([, line]) => line),
    );
    expect(new Set(named)).toEqual(new Set(lines));
    const { rows, sums } = trackingSheet(session, 'CT-0507', { leaves: false });
    expect(rows.length).toBeGreaterThan(5);
    expect(sums.paid.map(({ currency }) => currency)).toEqual(['EUR']);
  });
});
