/** Rows that are regions: by which mapping they are, and the same by another one (statistics/RULES.md, Regions). */
import { REGION_MAPPINGS, type RegionVersion, UNMAPPED, UNMAPPED_LABEL } from '../codebook/regions.ts';
import type { Dimension, RowDefinition } from './dimension.ts';

/** The regions of a mapping, zeros too, and behind them those countries that it does not name. */
export function rowsOfMapping(version: RegionVersion): readonly RowDefinition[] {
  return [
    ...REGION_MAPPINGS[version].regions.map(({ id, label }) => ({ code: id, label, always: true })),
    { code: UNMAPPED, label: UNMAPPED_LABEL, always: false },
  ];
}

/** A dimension whose rows are regions by a mapping where nobody asks for another. */
export function regional<Made extends Dimension>(version: RegionVersion, make: (version: RegionVersion) => Made): Made {
  return { ...make(version), regions: { version, by: make } };
}

/** The same by the mapping that is asked for; one whose rows are no regions as it is. Its name, and how many rows it has, stay. */
export function byMapping(dimension: Dimension, version: RegionVersion | undefined): Dimension {
  const { regions, label, top } = dimension;
  if (regions === undefined || version === undefined) return dimension;
  const made = regional(version, regions.by);
  return { ...made, label, ...(top === undefined ? {} : { top }) };
}
