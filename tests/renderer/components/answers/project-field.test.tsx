import { MantineProvider } from '@mantine/core';
import { describe, expect, it } from 'vitest';
import { question } from '../../../../db/codebook/forms/index.ts';
import type { OfferedProject } from '../../../../preload/contract.ts';
import { parseProject } from '../../../../renderer/components/answers/typed-project.ts';
import { drawn, loaded } from '../../drawn.ts';

const { OfferedProjectField } = await loaded(() => import('../../../../renderer/components/answers/project-field.tsx'));

const project = (line: string, name: string, more: Partial<OfferedProject> = {}): OfferedProject => ({
  ...{ line, name, state: 'active', formerNames: [], takenOut: false },
  ...more,
});
const PROJECTS = [
  project('KG-C72-CSE-2', 'Return and reintegration'),
  project('F33-CSE', 'Shelters', { state: 'completed' }),
  project('GAF', 'Emergency fund', { takenOut: true }),
];
const FORMS = ['service', 'payment', 'travel', 'decision', 'plan'] as const;

function field(kind: (typeof FORMS)[number], value: string | undefined, projects = PROJECTS): string {
  const asked = question(kind, 'project');
  if (asked === undefined) throw new Error('not in the codebook');
  return drawn(
    <MantineProvider>
      <OfferedProjectField
        id="q"
        question={asked}
        labelledBy="q-label"
        describedBy={undefined}
        typed={undefined}
        digits={2}
        citable={[]}
        beside={{}}
        onAnswer={() => undefined}
        {...{ value, projects }}
      />
    </MantineProvider>,
  );
}
const warned = (html: string) => html.match(/data-not-registered.*?<span>(.*?)</)?.[1];

describe('the project line of a record', () => {
  it.each(FORMS)('%s: is asked as the code of a register', (kind) => {
    expect(question(kind, 'project')?.type).toBe('register');
  });

  it('is offered with its name, but for what is completed or was taken out', () => {
    const offered = [...field('payment', undefined).matchAll(/<option value="([^"]*)">([^<]*)</g)];
    expect(offered.map(([, value, label]) => [value, label])).toEqual([
      ['KG-C72-CSE-2', 'KG-C72-CSE-2 · Return and reintegration'],
    ]);
  });

  it('of another office is said to be none of ours, and stays; where none is registered nothing is said', () => {
    expect(warned(field('payment', 'RS-1'))).toContain('No project line of this office is called so: RS-1.');
    expect(field('payment', 'RS-1')).toContain('value="RS-1"');
    for (const { line } of PROJECTS) expect(warned(field('payment', line))).toBeUndefined();
    expect(warned(field('payment', 'RS-1', []))).toBeUndefined();
  });

  it('can be typed as the name of the one project that has it', () => {
    const [first = PROJECTS[0]] = PROJECTS;
    if (first === undefined) throw new Error('no project');
    expect(parseProject('return and  Reintegration', PROJECTS)).toEqual({ value: 'KG-C72-CSE-2' });
    expect(parseProject('kg c72 cse 2', PROJECTS)).toEqual({ value: 'KG-C72-CSE-2' });
    expect(parseProject('Emergency fund', PROJECTS)).toEqual({ value: 'EMERGENCY-FUND' });
    expect(parseProject('Shelters', [...PROJECTS, { ...first, name: 'Shelters' }])).toEqual({ value: 'SHELTERS' });
  });
});
