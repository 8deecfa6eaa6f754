import { namedRegister } from '../../../db/codebook/named-register.ts';
import type { Answer } from '../../../db/codebook/types.ts';
import { type NamedHouse, nameAt, type OfferedProject, type ShownRecord } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { useAsked } from '../../state/asked.ts';
import { useMay } from '../../state/session.ts';
import { useOfferedProjects } from './offered-projects.ts';

interface RegisterNameProps {
  /** The id of the question. */
  readonly question: string;
  readonly answer: Answer;
  /** When it was answered so (a UTC minute), and whether this office wrote it. */
  readonly record: Pick<ShownRecord, 'at' | 'own'>;
}

/** What the house or project line that a record names was called when it was written; nothing where it is in no register here. */
export function RegisterName({ question, answer, record }: RegisterNameProps) {
  if (typeof answer !== 'string') return null;
  switch (namedRegister(question)) {
    case 'project':
      return <ProjectName code={answer} at={record.at} />;
    case 'house':
      // A house of another office is theirs, whatever one of ours is called.
      return record.own ? <HouseName code={answer} at={record.at} /> : null;
    default:
      return null;
  }
}

interface NamedProps {
  readonly code: string;
  /** A UTC minute. */
  readonly at: string;
}

function ProjectName({ code, at }: NamedProps) {
  return <NameThen line={useOfferedProjects()?.find(({ line }) => line === code)} at={at} />;
}

function HouseName({ code, at }: NamedProps) {
  const may = useMay('house');
  const { answer } = useAsked(`named houses ${may}`, async () => (may ? waymark.houses.named({}) : []));
  return <NameThen line={answer?.find((house) => house.code === code)} at={at} />;
}

interface NameThenProps {
  readonly line: NamedHouse | OfferedProject | undefined;
  readonly at: string;
}

/** Behind the code; nothing of a line that is in no register here, or had no name then. */
export function NameThen({ line, at }: NameThenProps) {
  const name = line === undefined ? null : nameAt(line, at);
  return name === null ? null : ` · ${name}`;
}
