import type { CodeList } from '../types.ts';
import { DOMAIN_LISTS } from './domain.ts';
import { HEALTH_LISTS } from './health.ts';
import { SERVICE_LISTS } from './service.ts';
import { STAY_LISTS } from './stay.ts';

/** The lists of the section "Care". */
export const CARE_LISTS = [
  ...SERVICE_LISTS,
  ...STAY_LISTS,
  ...HEALTH_LISTS,
  ...DOMAIN_LISTS,
] as const satisfies readonly CodeList[];
