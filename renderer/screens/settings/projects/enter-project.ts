import type { InputOf, Project, projectsArea } from '../../../../preload/contract.ts';
import { waymark } from '../../../calls.ts';
import { showUndoable } from '../../../state/saved.ts';

type ProjectToPut = Omit<InputOf<(typeof projectsArea)['put']>, 'isNew'>;

/** Enters a project or changes it; what was entered is taken out again, what was changed gets its words back. */
export async function enterProject(
  wanted: ProjectToPut,
  before: Project | undefined,
  onUndone: () => void,
): Promise<void> {
  const { line } = await waymark.projects.put({ ...wanted, isNew: before === undefined });
  showUndoable(
    () =>
      before === undefined
        ? waymark.projects.takeOut({ line, out: true })
        : waymark.projects.put({ ...asTyped(before), isNew: false }),
    onUndone,
  );
}

/** Takes a project out of the register; taken back, it is in it again as it was. */
export async function takeProjectOut({ line }: Pick<Project, 'line'>, onUndone: () => void): Promise<void> {
  await waymark.projects.takeOut({ line, out: true });
  showUndoable(() => waymark.projects.takeOut({ line, out: false }), onUndone);
}

function asTyped({ line: _, ...project }: Project): ProjectToPut {
  return project;
}
