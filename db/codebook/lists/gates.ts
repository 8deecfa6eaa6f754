import type { CodeList } from '../types.ts';
import { code } from './code.ts';

/** Steps that a gate stands before, and what a gate can find missing. */
export const GATE_LISTS = [
  {
    id: 'gates',
    source: 'casework/RULES.md (Gates)',
    codes: [
      code('help', 'Help', 'Aide', 'Ayuda'),
      code('contact', 'Contact', 'Contact', 'Contacto'),
      code(
        'authorities-of-origin',
        'Authorities of origin',
        'Autorités du pays d’origine',
        'Autoridades del país de origen',
        { retired: true },
      ),
      code('return', 'Return', 'Retour', 'Retorno', { retired: true }),
      code('child', 'Child', 'Enfant', 'Niña o niño'),
      code('family', 'Family', 'Famille', 'Familia', { retired: true }),
      code('fund', 'Fund', 'Fonds', 'Fondo', { retired: true }),
      code('sharing', 'Sharing', 'Partage', 'Compartir', { retired: true }),
    ],
  },
  {
    // The codes are those of the sentences by which a gate says what is missing. What an adult refused is none of them: nobody decides
    // that their no does not count.
    id: 'gate-points',
    source: 'casework/RULES.md (Overrides: what a gate finds missing and somebody may decide to go on without)',
    codes: [
      code('help-not-asked', 'Not asked about help', 'Pas interrogé sur l’aide', 'Sin preguntar sobre la ayuda'),
      code(
        'contact-not-asked',
        'Not asked about being contacted',
        'Pas interrogé sur le contact',
        'Sin preguntar sobre el contacto',
      ),
      code(
        'safe-contact-none',
        'No safe way of contact is noted',
        'Aucun moyen de contact sans danger noté',
        'No consta una forma segura de contacto',
      ),
      code(
        'safe-contact-expired',
        'The agreement on safe contact has run out',
        'L’accord sur le contact sans danger est échu',
        'Venció el acuerdo sobre el contacto seguro',
      ),
      code(
        'child-no-guardian',
        'No guardian for the child',
        'Pas de tutelle pour l’enfant',
        'Sin tutela para la niña o el niño',
      ),
      code(
        'child-no-best-interest',
        'No decision on the child’s best interest',
        'Pas de décision sur l’intérêt supérieur de l’enfant',
        'Sin decisión sobre el interés superior de la niña o el niño',
      ),
      code(
        'child-not-asked',
        'The child’s own wish is not noted',
        'Le souhait de l’enfant n’est pas noté',
        'No consta el deseo de la niña o el niño',
      ),
      code(
        'child-help-refused',
        'The child does not want this help',
        'L’enfant ne veut pas de cette aide',
        'La niña o el niño no quiere esta ayuda',
      ),
      code(
        'child-decides-later',
        'The child wants to decide later',
        'L’enfant veut décider plus tard',
        'La niña o el niño quiere decidir más adelante',
      ),
      code(
        'child-return-refused',
        'The child does not want to return',
        'L’enfant ne veut pas rentrer dans son pays',
        'La niña o el niño no quiere retornar',
      ),
      code(
        'child-family-refused',
        'The child does not want contact with the family',
        'L’enfant ne veut pas de contact avec la famille',
        'La niña o el niño no quiere contacto con la familia',
      ),
      code(
        'child-against-decision',
        'The child said no to what was decided',
        'L’enfant a dit non à ce qui a été décidé',
        'La niña o el niño dijo que no a lo decidido',
      ),
    ],
  },
] as const satisfies readonly CodeList[];
