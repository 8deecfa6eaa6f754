/** Two invented projects, whose lines the invented cases name. No donor and no office in them is real. */
import { NO_FUND_RULES } from '../contract/fund-rules.ts';
import type { Project } from '../contract/projects.ts';

type InventedProject = Omit<Project, 'line'>;

const NOTHING_ELSE = { mission: null, phase: null, managedBy: null, extendedTo: null } as const;

/** As they stand on the day `seenOn` (`YYYY-MM-DD`): both began in the year before. */
export function inventedProjects(seenOn: string): readonly InventedProject[] {
  const year = Number(seenOn.slice(0, 4));
  return [
    {
      ...NOTHING_ELSE,
      code: 'CT-0412',
      name: 'Shelter and first help',
      from: `${year - 1}-01-01`,
      until: `${year}-12-31`,
      state: 'active',
      covers: 'all',
      budget: 18_000_000,
      advance: 500_000,
      currency: 'USD',
      donors: [
        { name: 'Fund of the Four Lakes', share: 750 },
        { name: 'own means', share: 250 },
      ],
      targets: [
        { what: 'people sheltered', count: 90, counts: 'persons', service: null, by: `${year}-12-31`, why: null },
        { what: '', count: 1200, counts: 'nights', service: null, by: `${year}-12-31`, why: null },
      ],
      rules: NO_FUND_RULES,
    },
    {
      ...NOTHING_ELSE,
      code: 'CT-0507',
      name: 'Return and reintegration',
      from: `${year - 1}-07-01`,
      until: `${year + 1}-06-30`,
      state: 'active',
      covers: 'reintegration',
      budget: 25_000_000,
      advance: null,
      currency: 'EUR',
      donors: [{ name: 'Lantern Foundation', share: 1000 }],
      targets: [
        { what: '', count: 80, counts: 'returned', service: null, by: `${year + 1}-06-30`, why: null },
        {
          what: 'people who begin a course or a business',
          count: 60,
          counts: null,
          service: null,
          by: null,
          why: null,
        },
      ],
      rules: {
        who: { ...NO_FUND_RULES.who, crossBorder: true, categories: ['trafficked'] },
        grants: [
          grant(200_000, 'person', 'in-kind'),
          grant(80_000, 'child', 'in-kind'),
          grant(15_000, 'person', 'cash', 3),
        ],
        total: null,
        followUp: ['days-7', 'months-1', 'months-3', 'months-6', 'months-12', 'income'],
      },
    },
  ];
}

function grant(amount: number, per: 'person' | 'child', form: 'cash' | 'in-kind', instalments: number | null = null) {
  return { purposes: [], per, form, amount, every: 'once', months: null, instalments } as const;
}
