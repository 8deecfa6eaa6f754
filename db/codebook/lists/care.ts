import type { CodeList } from '../types.ts';
import { DOMAIN_LISTS } from './domain.ts';
import { HEALTH_LISTS } from './health.ts';
import { LEGAL_LISTS } from './legal.ts';
import { PAYMENT_LISTS } from './payment.ts';
import { PLAN_LISTS } from './plan.ts';
import { REFERRAL_LISTS } from './referral.ts';
import { RISK_LISTS } from './risk.ts';
import { SERVICE_LISTS } from './service.ts';
import { STAY_LISTS } from './stay.ts';

/** The lists of the section "Care". */
export const CARE_LISTS = [
  ...SERVICE_LISTS,
  ...STAY_LISTS,
  ...HEALTH_LISTS,
  ...DOMAIN_LISTS,
  ...RISK_LISTS,
  ...PLAN_LISTS,
  ...LEGAL_LISTS,
  ...REFERRAL_LISTS,
  ...PAYMENT_LISTS,
] as const satisfies readonly CodeList[];
