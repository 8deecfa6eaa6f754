/** Who an invented person is, in more answers than they were drawn with. */
import { band } from '../codebook/age-bands.ts';
import { isRows } from '../codebook/rows.ts';
import type { Body } from '../codebook/types.ts';
import type { WholeLife } from './whole-life.ts';

export function fullerPerson(whole: WholeLife, kind: string, body: Body): Body {
  if (kind === 'profile') return profile(whole, body);
  return kind === 'health' ? health(whole, body) : body;
}

const GENDERS = {
  female: ['woman', 'woman', 'trans-woman', 'other'],
  male: ['man', 'man', 'trans-man', 'non-conforming'],
  other: ['non-conforming', 'trans-woman', 'trans-man', 'other'],
} as const;
const ABROAD = ['irregular', 'residence-permit', 'visitor', 'asylum-seeker', 'refugee', 'removal-ordered'] as const;
const CHILDREN_WHERE = [
  'with-person',
  'with-family',
  'other-parent',
  'in-care',
  'with-exploiters',
  'adopted',
  'other',
] as const;
const SCHOOLS = [
  'none',
  'early-childhood',
  'primary',
  'lower-secondary',
  'upper-secondary',
  'upper-secondary',
  'post-secondary',
  'short-tertiary',
  'bachelor',
  'master',
  'doctorate',
  'other',
] as const;
const STATES = [
  'single',
  'single',
  'married',
  'partnership',
  'living-together',
  'separated',
  'divorced',
  'widowed',
] as const;

function profile(whole: WholeLife, body: Body): Body {
  const { lots, life } = whole;
  /** Where the age is not known. */
  const estimated = band('ctm', life.age);
  return {
    ...body,
    gender: lots.pick(GENDERS[life.sex]),
    'legal-status': life.set.nationality === 'KGZ' ? 'national' : lots.pick(ABROAD),
    ...(typeof body.age === 'number' || estimated === undefined ? {} : { 'age-band': estimated }),
    ...(life.minor ? {} : grown(whole)),
  };
}

function grown({ lots }: WholeLife): Body {
  const children = lots.below(4);
  return {
    education: lots.pick(SCHOOLS),
    'marital-status': lots.pick(STATES),
    ...(children === 0 ? {} : { children, 'children-where': [lots.pick(CHILDREN_WHERE)] }),
  };
}

function health({ lots, life }: WholeLife, body: Body): Body {
  const medicines = body['medicine-list'];
  const keeper = life.minor ? 'parent' : 'person';
  return {
    ...body,
    ...(life.sex === 'female' && !life.minor ? { pregnancy: 'no' } : {}),
    ...(isRows(medicines) && lots.often(40)
      ? { 'medicine-list': medicines.map((row) => ({ ...row, 'kept-by': keeper })) }
      : {}),
  };
}
