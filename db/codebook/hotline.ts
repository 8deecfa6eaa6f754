/**
 * What is noted of a call to the hotline: who calls, what about, what was advised. Codes only, because a call is noted without a name
 * (norad-2010 L1405-1414; sida-2003 §2.9). Codes stay as they are; new ones may come.
 */
import { code } from './lists/code.ts';
import { text } from './text.ts';
import type { Code } from './types.ts';

export const CALL_WAYS = [
  code('telephone', 'Telephone', 'Téléphone', 'Teléfono'),
  code('message', 'Message', 'Message', 'Mensaje'),
  code('online', 'On the internet', 'Sur internet', 'Por internet'),
  code('other', 'Other', 'Autre', 'Otra'),
] as const satisfies readonly Code[];

export const CALLERS = [
  code('person', 'The person', 'La personne', 'La persona'),
  code('family', 'Family', 'Famille', 'Familia'),
  code('friend', 'Friend', 'Amie ou ami', 'Amistad'),
  code('professional', 'Professional', 'Une ou un professionnel', 'Profesional'),
  code(
    'unclear',
    'Unclear, perhaps looking for somebody',
    'Pas clair, cherche peut-être quelqu’un',
    'No está claro, quizá busca a alguien',
  ),
] as const satisfies readonly Code[];

export const CAN_TALK = [
  code('yes', 'Yes', 'Oui', 'Sí'),
  code('no', 'No', 'Non', 'No'),
] as const satisfies readonly Code[];

export const CALL_TOPICS = [
  code('job-abroad', 'Work or study abroad', 'Travail ou études à l’étranger', 'Trabajo o estudios en el extranjero'),
  code('in-trouble', 'In trouble abroad', 'En difficulté à l’étranger', 'En apuros en el extranjero'),
  code('missing', 'Somebody is missing', 'Une personne a disparu', 'Alguien ha desaparecido'),
  code('danger', 'In danger now', 'En danger maintenant', 'En peligro ahora'),
  code('return', 'Coming home, help after it', 'Rentrer, aide après le retour', 'Volver, ayuda después'),
  code('papers', 'Papers, stay, marriage', 'Papiers, séjour, mariage', 'Papeles, estancia, matrimonio'),
  code('other', 'Other', 'Autre', 'Otro'),
] as const satisfies readonly Code[];

export const CALL_ADVICE = [
  code('offer', 'How to check an offer', 'Comment vérifier une offre', 'Cómo comprobar una oferta'),
  code('safety', 'How to get to safety', 'Comment se mettre à l’abri', 'Cómo ponerse a salvo'),
  code('rights', 'Rights and papers', 'Droits et papiers', 'Derechos y papeles'),
  code('where', 'Where there is help', 'Où trouver de l’aide', 'Dónde hay ayuda'),
  code(
    'search',
    'How to report a missing person',
    'Comment signaler une disparition',
    'Cómo denunciar una desaparición',
  ),
  code('none', 'None', 'Aucun', 'Ninguno'),
  code('other', 'Other', 'Autre', 'Otro'),
] as const satisfies readonly Code[];

/** Said where it is unclear who calls: to whoever looks for somebody, a no is an answer too. */
export const NOT_SAID = text(
  'We do not say whether anyone is here.',
  'Nous ne disons pas si quelqu’un est ici.',
  'No decimos si alguien está aquí.',
);
