import type { OfferedProject } from '../../../preload/contract.ts';
import { fold } from './option-search.ts';
import type { Reading } from './typed-field.tsx';
import { parseLabel } from './typed-number.ts';

/** A project as a record names it: by its line, or by the name of the one project that has it. The line is what is kept. */
export function parseProject(typed: string, projects: readonly OfferedProject[]): Reading<string> {
  const read = parseLabel(typed);
  if ('value' in read && projects.some(({ line }) => line === read.value)) return read;
  const [only, ...more] = projects.filter(({ name, takenOut }) => !takenOut && fold(name) === fold(typed));
  return only === undefined || more.length > 0 ? read : { value: only.line };
}
