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
      code('child', 'Child', 'Enfant', 'Niña, niño, adolescente'),
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
      code('help-not-asked', 'Not asked about help', 'Question sur l’aide non posée', 'Sin preguntar sobre la ayuda'),
      code(
        'contact-not-asked',
        'Not asked about being contacted',
        'Question sur le contact non posée',
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
        'L’accord sur le contact sans danger a expiré',
        'Venció el acuerdo sobre el contacto seguro',
      ),
      code(
        'child-no-guardian',
        'No guardian for the child',
        'Pas de représentation légale pour l’enfant',
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
      code(
        'child-situation-not-said',
        'It is not noted with whom the child is',
        'Il n’est pas noté avec qui est l’enfant',
        'No consta con quién está la niña o el niño',
      ),
      code(
        'child-guardian-by-whom',
        'No authority or panel decided on the guardian',
        'Tutelle sans décision d’une autorité ni d’un comité',
        'Tutela sin decisión de una autoridad ni de un panel',
      ),
      code(
        'child-guardian-not-notified',
        'The guardian is not notified in both countries',
        'Tutrice ou tuteur non informé dans les deux pays',
        'Tutora o tutor sin avisar en los dos países',
      ),
      code(
        'child-guardian-not-able',
        'It is not noted that the guardian is willing and able',
        'Tutelle : volonté et capacité non notées',
        'No consta que la tutora o el tutor quiera y pueda',
      ),
      code(
        'child-best-interest-by-whom',
        'No authority or panel decided the best interest',
        'Intérêt supérieur sans décision d’une autorité ni d’un comité',
        'Interés superior sin decisión de una autoridad ni de un panel',
      ),
      code(
        'child-family-not-assessed',
        'The family is not assessed',
        'La famille n’est pas évaluée',
        'La familia no está evaluada',
      ),
      code(
        'child-family-risk',
        'The risk of contact with the family is not excluded',
        'Le risque d’un contact avec la famille n’est pas exclu',
        'No se descarta el riesgo del contacto con la familia',
      ),
      code(
        'child-family-not-fit',
        'It is not noted that the family wants the child and has the means',
        'Famille : volonté et moyens non notés',
        'No consta que la familia quiera y tenga medios',
      ),
      code(
        'child-no-escort',
        'Nobody accompanies the child all the way',
        'Aucun accompagnement pendant tout le trajet',
        'Sin acompañante en todo el viaje',
      ),
      code(
        'child-parent-not-kept-away',
        'A parent or guardian is in question, and may still be contacted',
        'Un parent, la tutrice ou le tuteur est en cause et peut encore être contacté',
        'Hay dudas sobre la madre, el padre, la tutora o el tutor, y aún se le puede contactar',
      ),
      code(
        'child-parent-not-agreed',
        'The parent or guardian does not agree, or was not asked',
        'Le parent, la tutrice ou le tuteur n’est pas d’accord ou n’a pas été consulté',
        'La madre, el padre, la tutora o el tutor no acepta o no se le preguntó',
      ),
      code(
        'child-parent-papers',
        'Papers of the other parent are missing',
        'Il manque les papiers de l’autre parent',
        'Faltan los papeles de la otra madre o del otro padre',
      ),
      code(
        'child-does-not-know',
        'The child does not know yet',
        'L’enfant ne sait pas encore',
        'La niña o el niño aún no sabe',
      ),
      code(
        'child-too-young-not-judged',
        'Too young to say: not noted who judged that, and how',
        'Trop jeune pour le dire : par qui et comment on en a jugé n’est pas noté',
        'No puede decirlo: no consta quién lo valoró ni cómo',
      ),
    ],
  },
] as const satisfies readonly CodeList[];
