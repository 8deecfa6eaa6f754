import { afterEach, describe, expect, it } from 'vitest';
import { reportRequest, TABLES, unitsOf } from '../../../../db/contract/statistics.ts';
import { ask, chosenTable, requestOf, useAskedReport } from '../../../../renderer/screens/statistics/asked-report.ts';

const AT_FIRST = useAskedReport.getState();
const asked = () => useAskedReport.getState();

describe('what the left side of statistics asks', () => {
  afterEach(() => ask(AT_FIRST));

  it('is a unit that the table counts, also where another was chosen while it was protected', () => {
    ask({ protect: false, table: 'partition', unit: 'persons', population: 'known', date: 'opened' });
    ask({ protect: true });
    ask({ unit: 'instances' });
    ask({ protect: false });
    expect(chosenTable(asked(), true)).toMatchObject({
      table: 'partition',
      unit: 'cases',
      units: ['cases', 'persons'],
    });
    expect(requestOf(asked(), true)).toMatchObject({
      table: 'partition',
      unit: 'cases',
      date: 'opened',
      protect: null,
    });
  });

  it('keeps what was chosen where the table counts it, and asks a protected one for nothing that stays inside', () => {
    ask({ protect: false, table: 'legal', unit: 'services', population: 'victims' });
    expect(requestOf(asked(), true)).toMatchObject({ table: 'legal', unit: 'services', population: 'victims' });
    expect(requestOf(asked(), true)).not.toHaveProperty('date');
    ask({ protect: true });
    for (const choosesProtection of [true, false]) {
      const request = requestOf(asked(), choosesProtection);
      expect(request).toMatchObject({ table: 'ctm-profile', unit: 'instances' });
      expect(request).not.toHaveProperty('population');
    }
  });

  it('is one table of everybody for whoever may not choose the protection, whatever a colleague chose before', () => {
    ask({ unit: 'persons', origins: ['MDA', 'ROU'], offices: ['MD-KIV'], from: '2025', to: '2025-06', shared: true });
    const { countMissing, decimals } = requestOf(asked(), false);
    const all = { table: 'ctm-profile', unit: 'instances', shared: false, protect: 5 };
    expect(requestOf(asked(), false)).toEqual({ ...all, countMissing, decimals });
  });

  it('asks a table of a register for a period, an office and another period alone', () => {
    ask({ protect: false, table: 'hotline', unit: 'instances', population: 'victims', date: 'opened' });
    ask({
      columns: 'sex',
      origins: ['MDA'],
      offices: ['MD-KIV', 'UA-KYI'],
      from: '2025',
      to: '2025-06',
      beforeFrom: '2024',
      shared: true,
    });
    const { countMissing, decimals } = requestOf(asked(), true);
    expect(requestOf(asked(), true)).toEqual({
      ...{
        table: 'hotline',
        unit: 'calls',
        office: ['MD-KIV', 'UA-KYI'],
        from: '2025',
        to: '2025-06',
        compared: { from: '2024' },
      },
      ...{ shared: false, protect: null, countMissing, decimals },
    });
  });

  it('is always a unit of the table, and a request of the contract', () => {
    for (const table of TABLES) {
      for (const unit of unitsOf('ctm-profile')) {
        ask({ protect: false, table, unit });
        expect(unitsOf(table)).toContain(chosenTable(asked(), true).unit);
        expect(reportRequest.safeParse(requestOf(asked(), true)).success).toBe(true);
      }
    }
  });
});
