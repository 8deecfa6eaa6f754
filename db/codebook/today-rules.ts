/**
 * Every rule that makes a line of Today by itself: what it says, when it comes, when it goes; what belongs together has its file in
 * `today-rules/`. The page that lists them is drawn from here, in this order, and a test fails where a line of Today is in none of them
 * (tests/db/codebook/today-rules.test.ts).
 */
import { DANGER_RULES } from './today-rules/danger.ts';
import { DAY_RULES } from './today-rules/days.ts';
import { DESK_RULES } from './today-rules/desk.ts';
import { EXCHANGE_RULES } from './today-rules/exchange.ts';
import { HOUSE_RULES } from './today-rules/house.ts';
import type { TodayRule } from './today-rules/rule.ts';
import { WAITING_RULES } from './today-rules/waiting.ts';

export const TODAY_RULES: readonly TodayRule[] = [
  ...DANGER_RULES,
  ...DAY_RULES,
  ...HOUSE_RULES,
  ...WAITING_RULES,
  ...EXCHANGE_RULES,
  ...DESK_RULES,
];
