/** The words of the sheet on which a post is handed over (papers/README.md, Sheet of the post). Nothing here says what the office does. */
import { text } from '../text.ts';

export const POST_SHEET = {
  title: text('Handing over', 'Passation', 'Entrega del cargo'),
  colleague: text('Colleague {number}', 'Collègue {number}', 'Colega {number}'),
  nobody: text('Of nobody', 'Non attribués', 'Sin asignar'),
  reference: text('Reference', 'Référence', 'Referencia'),
  stage: text('Stage', 'Phase', 'Etapa'),
  nextStep: text('Next step', 'Prochaine étape', 'Próximo paso'),
  nextStepOn: text('On', 'Date', 'El día'),
  tasks: text('Tasks, by day', 'Tâches, par jour', 'Tareas, por día'),
} as const;
