/** A project as somebody registers it. */
import { NO_FUND_RULES } from '../../../db/contract/fund-rules.ts';
import type { CheckedInputOf } from '../../../db/contract/index.ts';
import type { projectsArea } from '../../../db/contract/projects.ts';

export const PROJECT: Omit<CheckedInputOf<(typeof projectsArea)['put']>, 'isNew'> = {
  mission: null,
  code: 'C72-CSE',
  phase: null,
  name: 'Return and reintegration',
  managedBy: null,
  from: null,
  until: null,
  extendedTo: null,
  state: 'active',
  covers: 'all',
  budget: null,
  advance: null,
  currency: null,
  donors: [],
  targets: [],
  rules: NO_FUND_RULES,
};
