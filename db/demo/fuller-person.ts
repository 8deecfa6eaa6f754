/** Who an invented person is, in more answers than they were drawn with. */
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
  ...(['with-person', 'with-family', 'other-parent', 'in-care', 'with-exploiters', 'adopted', 'other'] as const),
] as const;

function profile(whole: WholeLife, body: Body): Body {
  const { lots, life } = whole;
  return {
    ...body,
    gender: lots.pick(GENDERS[life.sex]),
    'legal-status': life.set.nationality === 'KGZ' ? 'national' : lots.pick(ABROAD),
    ...(typeof body.age === 'number' ? {} : { 'age-band': band(whole) }),
    ...(life.minor ? {} : grown(whole)),
  };
}

/** The band that somebody would estimate, where the age is not known. */
function band({ life: { age } }: WholeLife): string {
  if (age < 18) return age < 15 ? 'under-15' : '15-17';
  if (age < 25) return '18-24';
  return age < 31 ? '25-30' : '31-over';
}

function grown({ lots }: WholeLife): Body {
  const children = lots.below(4);
  return {
    education: lots.pick([
      ...(['none', 'early-childhood', 'primary', 'lower-secondary', 'upper-secondary', 'upper-secondary'] as const),
      ...(['post-secondary', 'short-tertiary', 'bachelor', 'master', 'doctorate', 'other'] as const),
    ]),
    'marital-status': lots.pick([
      ...([
        'single',
        'single',
        'married',
        'partnership',
        'living-together',
        'separated',
        'divorced',
        'widowed',
      ] as const),
    ]),
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
