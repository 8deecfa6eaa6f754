import { namedRegister } from '../../../db/codebook/named-register.ts';
import type { Answer } from '../../../db/codebook/types.ts';
import { nameAt, type ShownRecord } from '../../../preload/contract.ts';
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
      return <ProjectName line={answer} at={record.at} />;
    case 'house':
      // A house of another office is theirs, whatever one of ours is called.
      return record.own ? <HouseNameThen code={answer} at={record.at} /> : null;
    default:
      return null;
  }
}

interface NamedProps {
  readonly at: string;
}

function ProjectName({ line, at }: NamedProps & { readonly line: string }) {
  const project = useOfferedProjects()?.find((one) => one.line === line);
  return project === undefined ? null : ` · ${nameAt(project, at)}`;
}

function HouseNameThen({ code, at }: NamedProps & { readonly code: string }) {
  const may = useMay('house');
  const { answer } = useAsked(`named houses ${may}`, async () => (may ? waymark.houses.named({}) : []));
  const house = answer?.find((one) => one.code === code);
  const name = house === undefined ? null : nameAt(house, at);
  return name === null ? null : ` · ${name}`;
}
