/** The words of the list of cases that leaves (papers/README.md, List of cases). Nothing here says what the office does. */
import { text } from '../text.ts';

export const CASE_LIST = {
  title: text('List', 'Liste', 'Lista'),
  reference: text('Reference', 'Référence', 'Referencia'),
  age: text('Age', 'Âge', 'Edad'),
  nationality: text('Nationality', 'Nationalité', 'Nacionalidad'),
  stage: text('Stage', 'Phase', 'Etapa'),
  flags: text('Flags', 'Points d’attention', 'Marcas'),
  nextStep: text('Next step', 'Prochaine étape', 'Próximo paso'),
  nextStepOn: text('On', 'Prévu le', 'Previsto el'),
  changed: text('Changed', 'Modifié', 'Modificado'),
  office: text('Office', 'Bureau', 'Oficina'),
  codesOnly: text(
    'References and coded answers only. Whoever finds this sheet hands it in; it is destroyed by the day below.',
    'Références et réponses codées uniquement. Si vous trouvez cette feuille, remettez-la ; elle est détruite au plus tard le jour indiqué ci-dessous.',
    'Solo referencias y respuestas codificadas. Si encuentra esta hoja, entréguela; se destruye a más tardar el día indicado abajo.',
  ),
} as const;
