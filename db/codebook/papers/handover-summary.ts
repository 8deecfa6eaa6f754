/** The words of the summary for the office that takes a case over (papers/README.md, Handover summary). */
import { text } from '../text.ts';

export const HANDOVER_SUMMARY = {
  title: text('Handover summary', 'Résumé de transmission', 'Resumen de traspaso'),
  notice: text(
    'For the office named above alone. It is passed on to nobody else, and destroyed by the day below.',
    'Pour le seul bureau indiqué ci-dessus. À ne transmettre à personne d’autre et à détruire au plus tard le jour indiqué ci-dessous.',
    'Solo para la oficina indicada arriba. No se pasa a nadie más y se destruye a más tardar el día indicado abajo.',
  ),
  who: text('Who it is', 'De qui il s’agit', 'De quién se trata'),
  from: text('Handed over by', 'Transmis par', 'Traspasa'),
  child: text('Adult or child', 'Adulte ou enfant', 'Edad'),
  nationality: text('Nationality', 'Nationalité', 'Nacionalidad'),
  danger: text('Danger', 'Danger', 'Peligro'),
  noDanger: text('None is open.', 'Aucun n’est en cours.', 'No hay ninguno abierto.'),
  dangerSince: text('{danger}, since {day}', '{danger}, depuis {day}', '{danger}, desde {day}'),
  contact: text('How to reach them safely', 'Comment joindre la personne sans danger', 'Cómo contactar con seguridad'),
  noContact: text(
    'Nothing is agreed. Ask before any call, visit or letter.',
    'Rien n’est convenu. Demandez avant tout appel, visite ou courrier.',
    'No hay nada acordado. Pregunte antes de llamar, visitar o escribir.',
  ),
  hasRunOut: text(
    'This has run out. Ask again before any call, visit or letter.',
    'Ceci est échu. Redemandez avant tout appel, visite ou courrier.',
    'Esto ha caducado. Pregunte de nuevo antes de llamar, visitar o escribir.',
  ),
  contactElsewhere: text(
    'The office {office} noted another way, not confirmed here. Ask which is safe before any call, visit or letter.',
    'Le bureau {office} a noté un autre moyen, non confirmé ici. Demandez lequel est sûr avant tout appel, visite ou courrier.',
    'La oficina {office} anotó otra forma, sin confirmar aquí. Pregunte cuál es segura antes de llamar, visitar o escribir.',
  ),
  mustKnow: text('Must know', 'À savoir', 'Hay que saber'),
  open: text('What is open', 'Ce qui est en cours', 'Lo que está abierto'),
  notWhole: text(
    'Not known from this paper: part of the file is not here.',
    'Non précisé par ce document : une partie du dossier n’est pas ici.',
    'No se sabe por este papel: aquí falta parte del caso.',
  ),
  nothingOpen: text('Nothing is open.', 'Rien n’est en cours.', 'No hay nada abierto.'),
  next: text('Who does what next', 'Qui fait quoi ensuite', 'Quién hace qué a continuación'),
  nextStep: text('Next step', 'Prochaine étape', 'Próximo paso'),
  stay: text('A stay that is not over', 'Un séjour en cours', 'Una estancia no terminada'),
  decision: text('A decision that is asked for', 'Une décision demandée', 'Una decisión pedida'),
  'follow-up': text('A follow-up that is planned', 'Un suivi prévu', 'Un seguimiento previsto'),
  talk: text('A talk that was agreed', 'Un entretien convenu', 'Una conversación acordada'),
  'hand-over': text('A handing over without an answer', 'Une transmission sans réponse', 'Un traspaso sin respuesta'),
  thing: text('{thing}: {day}', '{thing} : {day}', '{thing}: {day}'),
  more: text('and more, in the file', 'la suite est au dossier', 'y más, en el caso'),
  given: text(
    'Handed over: name, day, signature',
    'Transmis par : nom, jour, signature',
    'Traspasa: nombre, día, firma',
  ),
  taken: text('Taken over: name, day, signature', 'Reçu par : nom, jour, signature', 'Recibe: nombre, día, firma'),
} as const;
