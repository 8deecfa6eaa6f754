/** The registers of the office: what is refused there, and what Today says of them. */
import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

export const REGISTERS_SENTENCES = [
  sentence(
    'register-without-words',
    'Write in a few words what it is about. Nothing was saved.',
    'Écrivez en quelques mots de quoi il s’agit. Rien n’a été enregistré.',
    'Escriba en pocas palabras de qué se trata. No se guardó nada.',
  ),
  sentence(
    'register-day-to-come',
    'A day lies ahead that must have come already. Correct it; nothing was saved.',
    'Une date qui devrait être passée est encore à venir. Corrigez-la ; rien n’a été enregistré.',
    'Hay una fecha futura que ya debería haber pasado. Corríjala; no se guardó nada.',
  ),
  sentence(
    'register-no-such-case',
    'There is no case {reference} here. Correct the reference; nothing was saved.',
    'Il n’y a pas de dossier {reference} ici. Corrigez la référence ; rien n’a été enregistré.',
    'Aquí no hay ningún caso {reference}. Corrija la referencia; no se guardó nada.',
  ),
  sentence(
    'breach-what-was-done',
    'Before it is closed, write what was done. Nothing was saved.',
    'Avant de clore, écrivez ce qui a été fait. Rien n’a été enregistré.',
    'Antes de cerrar, escriba qué se hizo. No se guardó nada.',
  ),
  sentence(
    'request-answer-whole',
    'An answer says who gave it and on which day; a no, also in part, says its ground. Nothing was saved.',
    'Une réponse dit qui l’a donnée et quel jour ; un refus, même partiel, dit son motif. Rien n’a été enregistré.',
    'Una respuesta dice quién la dio y qué día; una negativa, también parcial, dice su motivo. No se guardó nada.',
  ),
  sentence(
    'no-such-entry',
    'This entry is not there, or was not entered by you today: then it stays, and is closed or answered. Nothing was changed.',
    'Cette inscription n’existe pas, ou vous ne l’avez pas faite aujourd’hui : elle reste alors, et se clôt ou reçoit sa réponse. Rien n’a été modifié.',
    'Esta anotación no existe, o no la hizo usted hoy: entonces se queda, y se cierra o se responde. No se cambió nada.',
  ),
  sentence(
    'today-breach',
    'Lost, taken or seen: not closed yet',
    'Perdu, volé ou vu : pas encore clos',
    'Perdido, robado o visto: sin cerrar',
  ),
  sentence(
    'today-request-person',
    'The person asked: copy, correction; answer',
    'La personne demande une copie ou une correction : répondre',
    'La persona pide copia o corrección: responder',
  ),
  sentence(
    'today-request-authority',
    'An authority asks: answer, see the register',
    'Une autorité demande : répondre, voir le registre',
    'Una autoridad pide: responder, ver el registro',
  ),
] as const satisfies readonly Sentence[];
