/** The words of the list of cases that leaves (papers/README.md, List of cases). Nothing here says what the office does. */
import { text } from '../text.ts';

export const CASE_LIST = {
  title: text('List', 'Liste', 'Lista'),
  reference: text('Reference', 'Référence', 'Referencia'),
  age: text('Age', 'Âge', 'Edad'),
  nationality: text('Nationality', 'Nationalité', 'Nacionalidad'),
  stage: text('Stage', 'Étape', 'Etapa'),
  flags: text('Flags', 'Signalements', 'Señales'),
  nextStep: text('Next step', 'Prochaine étape', 'Próximo paso'),
  nextStepOn: text('On', 'Le', 'El día'),
  changed: text('Changed', 'Modifié', 'Cambio'),
  office: text('Office', 'Bureau', 'Oficina'),
  codesOnly: text(
    'References and coded answers only. Whoever finds this sheet hands it in; it is destroyed by the day below.',
    'Références et réponses codées uniquement. Qui trouve cette feuille la remet ; elle est détruite au plus tard le jour indiqué ci-dessous.',
    'Solo referencias y respuestas codificadas. Quien encuentre esta hoja la entrega; se destruye a más tardar el día indicado abajo.',
  ),
} as const;
