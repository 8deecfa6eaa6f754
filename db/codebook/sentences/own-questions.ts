/** Questions that an office asks for itself: what is refused there. */
import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

export const OWN_QUESTION_SENTENCES = [
  sentence(
    'own-question-without-words',
    'Write the question, and each answer of a choice, in one language at least. Nothing was saved.',
    'Écrivez la question, et chaque réponse d’un choix, dans une langue au moins. Rien n’a été enregistré.',
    'Escriba la pregunta, y cada respuesta de una elección, en un idioma por lo menos. No se guardó nada.',
  ),
  sentence(
    'own-question-form',
    'No question can be added to this form. Choose another; nothing was saved.',
    'Aucune question ne peut être ajoutée à ce formulaire. Choisissez-en un autre ; rien n’a été enregistré.',
    'A este formulario no se puede añadir ninguna pregunta. Elija otro; no se guardó nada.',
  ),
  sentence(
    'own-question-codes',
    'A choice needs at least two answers that are still offered. Add one; nothing was saved.',
    'Un choix demande au moins deux réponses encore proposées. Ajoutez-en une ; rien n’a été enregistré.',
    'Una elección necesita al menos dos respuestas que aún se ofrezcan. Añada una; no se guardó nada.',
  ),
  sentence(
    'own-question-code-twice',
    '“{words}” stands twice among the answers. Change one of them; nothing was saved.',
    '« {words} » figure deux fois parmi les réponses. Modifiez l’une d’elles ; rien n’a été enregistré.',
    '«{words}» está dos veces entre las respuestas. Cambie una de ellas; no se guardó nada.',
  ),
  sentence(
    'own-question-bounds',
    'The smallest number is larger than the largest. Correct them; nothing was saved.',
    'Le minimum dépasse le maximum. Corrigez-les ; rien n’a été enregistré.',
    'El mínimo es mayor que el máximo. Corríjalos; no se guardó nada.',
  ),
  sentence(
    'own-question-fixed',
    'What a question asks for, where it is asked and how it is kept never change, because answers stand there. End this one and add another; nothing was saved.',
    'Ce qu’une question demande, où elle est posée et comment elle est gardée ne changent jamais, car il y a déjà des réponses. Arrêtez celle-ci et ajoutez-en une autre ; rien n’a été enregistré.',
    'Lo que pide una pregunta, dónde se hace y cómo se guarda no cambian nunca, porque ya hay respuestas. Dé por terminada esta y añada otra; no se guardó nada.',
  ),
  sentence(
    'own-question-too-many',
    'A form takes {most} questions of the office, and the office {all} in all. End one that is needed no more; nothing was saved.',
    'Un formulaire accepte {most} questions du bureau, et le bureau peut en avoir {all} en tout. Arrêtez-en une qui ne sert plus ; rien n’a été enregistré.',
    'Un formulario admite {most} preguntas de la oficina, y la oficina puede tener {all} en total. Dé por terminada una que ya no haga falta; no se guardó nada.',
  ),
  sentence(
    'no-such-own-question',
    'This question was not added at this desk: only the desk that added it changes it. Nothing was changed.',
    'Cette question n’a pas été ajoutée à ce poste : seul le poste qui l’a ajoutée la modifie. Rien n’a été modifié.',
    'Esta pregunta no se añadió en este puesto: solo la cambia el puesto que la añadió. No se cambió nada.',
  ),
] as const satisfies readonly Sentence[];
