import { IconAlertTriangle } from '@tabler/icons-react';
import { useCallback } from 'react';
import type { OfferedProject } from '../../../preload/contract.ts';
import { useText } from '../../locales/index.ts';
import type { FieldProps } from './field.tsx';
import { useOfferedProjects } from './offered-projects.ts';
import { TypedField } from './typed-field.tsx';
import { parseProject } from './typed-project.ts';

/** Signs of the name of a project, which can be typed in the place of its line. */
const LONGEST_NAME = 120;

const write = (value: string) => value;

/** The project line that pays: those that the office registered are offered by line and name; any other can be typed, and is said to be none of ours. */
export function ProjectField(props: FieldProps) {
  return <OfferedProjectField {...props} projects={useOfferedProjects() ?? []} />;
}

export function OfferedProjectField({
  projects,
  ...props
}: FieldProps & { readonly projects: readonly OfferedProject[] }) {
  const say = useText('answers');
  const read = useCallback((typed: string) => parseProject(typed, projects), [projects]);
  const { id, labelledBy, describedBy, typed, onAnswer } = props;
  const value = typeof props.value === 'string' ? props.value : undefined;
  const isUnknown = value !== undefined && projects.length > 0 && !projects.some(({ line }) => line === value);
  return (
    <>
      <TypedField<string>
        {...{ id, labelledBy, describedBy, typed, onAnswer, value, read, write }}
        maxLength={LONGEST_NAME}
        placeholder={projects.length === 0 ? '' : say('projectHint')}
        offered={projects.filter(isOffered).map(({ line, name }) => ({ value: line, label: `${line} · ${name}` }))}
        understood={(chosen) => {
          const project = projects.find(({ line }) => line === chosen);
          return project === undefined ? null : `${project.line} · ${project.name}`;
        }}
      />
      {isUnknown && (
        <p className="warning-line" role="status" data-not-registered>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          <span>{say('projectUnknown', { line: value })}</span>
        </p>
      )}
    </>
  );
}

/** What can still be paid from. */
function isOffered({ takenOut, state }: OfferedProject): boolean {
  return !takenOut && state !== 'completed';
}
