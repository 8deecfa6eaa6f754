import { MultiSelect } from '@mantine/core';
import { waymark } from '../../calls.ts';
import { localToday } from '../../components/answers/today.ts';
import { parseTypedDate } from '../../components/answers/typed-date.ts';
import { DateField } from '../../components/date-field.tsx';
import { Refused } from '../../components/refused.tsx';
import { useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import { ask, useAskedReport } from './asked-report.ts';

/** Which project lines, counted as one, and to which day it is counted. */
export function ProjectChoices() {
  const say = useText('statistics');
  const { projectLines, projectUntil } = useAskedReport();
  const projects = useAsked('projects', () => waymark.projects.list({}));
  if (projects.answer === undefined) return <Refused refusal={projects.refusal} />;
  return (
    <>
      <MultiSelect
        label={say('contractProject')}
        data={projects.answer.map(({ line, name }) => ({ value: line, label: `${line} · ${name}` }))}
        value={[...projectLines]}
        hidePickedOptions
        onChange={(lines) => ask({ projectLines: lines })}
      />
      <DateField
        label={say('projectUntil')}
        value={projectUntil}
        read={(typed) => parseTypedDate(typed, localToday())}
        placeholder=""
        onDate={(day) => ask({ projectUntil: day ?? localToday() })}
      />
    </>
  );
}
