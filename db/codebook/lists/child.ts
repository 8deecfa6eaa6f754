import type { CodeList } from '../types.ts';
import { code } from './code.ts';

/** Lists of what the gate of a child asks (casework/RULES.md, Child). */
export const CHILD_LISTS = [
  {
    id: 'child-situation',
    source:
      'casework/RULES.md (Child: three situations); iom-2011 §2.2 L385-386, L1855, L2140 (unaccompanied, separated)',
    codes: [
      code(
        'with-parent',
        'With a parent or guardian who is not in question',
        'Avec un parent, une tutrice ou un tuteur qui n’est pas en cause',
        'Con su madre, padre, tutora o tutor, sin dudas sobre esa persona',
      ),
      code('alone', 'Unaccompanied or separated', 'Non accompagné ou séparé', 'No acompañado o separado'),
      code(
        'in-question',
        'A parent or guardian is in question',
        'Un parent, la tutrice ou le tuteur est en cause',
        'Hay dudas sobre la madre, el padre, la tutora o el tutor',
      ),
    ],
  },
  {
    id: 'other-parent',
    source: 'casework/RULES.md (Child: the other parent’s papers where law asks)',
    codes: [
      code('not-needed', 'The law asks for none', 'La loi n’en exige pas', 'La ley no los exige'),
      code('there', 'They are there', 'Ils sont là', 'Constan'),
      code('missing', 'Still missing', 'Ils manquent encore', 'Aún faltan'),
    ],
  },
  {
    id: 'guardian-confirmed',
    source: 'iom-2011 L192-194, L625-643',
    codes: [
      code('notified-here', 'Notified in this country', 'Information donnée dans ce pays', 'Aviso en este país'),
      code(
        'notified-origin',
        'Notified in the country of origin',
        'Information donnée dans le pays d’origine',
        'Aviso en el país de origen',
      ),
      code('willing', 'Willing', 'Veut exercer la représentation légale', 'Quiere ejercer la tutela'),
      code('able', 'Able', 'Peut exercer la représentation légale', 'Puede ejercer la tutela'),
    ],
  },
  {
    id: 'family-found',
    source: 'iom-2011 L180-184; norad-2010 §2.7 L3541-3547',
    codes: [
      code(
        'took-no-part',
        'Nobody in the family took part',
        'Aucun membre de la famille n’a pris part',
        'Nadie de la familia participó',
      ),
      code('contact-safe', 'Contact with it is safe', 'Le contact est sans danger', 'El contacto es seguro'),
      code('wants-child', 'It wants the child', 'Elle veut accueillir l’enfant', 'Quiere acoger a la niña o al niño'),
      code('has-means', 'It has the means', 'Elle en a les moyens', 'Tiene los medios'),
    ],
  },
  {
    id: 'no-answer',
    source: 'casework/RULES.md (Child: the wish is yes, no, does not know, too young or unable)',
    codes: [
      code('does-not-know', 'Does not know', 'Ne sait pas', 'No sabe'),
      code(
        'too-young',
        'Too young or unable to say',
        'Trop jeune ou hors d’état de le dire',
        'Por su edad o su estado no puede decirlo',
      ),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
  {
    id: 'prolonged-because',
    source: 'casework/RULES.md (Emergency: prolonged by 72 hours, with the reason)',
    codes: [
      code('ill', 'Too ill to be asked', 'Trop malade pour répondre', 'Por su estado de salud'),
      code('no-interpreter', 'No interpreter yet', 'Pas encore d’interprète', 'Aún no hay intérprete'),
      code(
        'no-guardian',
        'No guardian, and nobody in their place yet',
        'Ni tutrice ni tuteur, ni personne à leur place',
        'Sin tutora ni tutor, ni nadie en su lugar todavía',
      ),
    ],
  },
  {
    id: 'judged-by',
    source: 'casework/RULES.md (Child: too young or unable: who judged, how)',
    codes: [
      code('caseworker', 'Caseworker', 'Personne chargée du dossier', 'Persona a cargo del caso'),
      code('psychologist', 'Psychologist', 'Psychologue', 'Psicóloga o psicólogo'),
      code('doctor', 'Doctor', 'Médecin', 'Médica o médico'),
      code(
        'child-protection',
        'Child protection authority',
        'Autorité de protection de l’enfance',
        'Autoridad de protección de la infancia',
      ),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
  {
    id: 'judged-how',
    source: 'casework/RULES.md (Child: too young or unable: who judged, how)',
    codes: [
      code('talked', 'Talked with the child', 'En parlant avec l’enfant', 'Hablando con la niña o el niño'),
      code('played', 'Played or drew with the child', 'En jouant ou dessinant', 'Jugando o dibujando'),
      code('watched', 'Watched over several days', 'En observant plusieurs jours', 'Observando varios días'),
      code('papers', 'From medical papers', 'D’après des papiers médicaux', 'Según papeles médicos'),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
  {
    id: 'wants-instead',
    source: 'casework/RULES.md (Child: a no about help asks what the child wants instead)',
    codes: [
      code('other-place', 'Another place to stay', 'Un autre hébergement', 'Otro alojamiento'),
      code(
        'trusted-person',
        'To be with somebody they trust',
        'Être avec quelqu’un de confiance',
        'Estar con alguien de confianza',
      ),
      code('stay-here', 'To stay in this country', 'Rester dans ce pays', 'Quedarse en este país'),
      code('go-home', 'To go home', 'Rentrer à la maison', 'Volver a casa'),
      code('school-work', 'School, training or work', 'École, formation ou travail', 'Escuela, formación o trabajo'),
      code('other-help', 'Another kind of help', 'Une autre aide', 'Otra ayuda'),
      code('rest', 'To be left in peace for now', 'Rester tranquille pour l’instant', 'Estar en paz por ahora'),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
] as const satisfies readonly CodeList[];
