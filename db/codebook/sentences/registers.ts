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
    'duty-lacks',
    'Whoever is on duty has a name and a telephone. Add what is missing, then save again.',
    'Une personne de permanence a un nom et un téléphone. Complétez, puis enregistrez de nouveau.',
    'Quien está de guardia tiene nombre y teléfono. Complete lo que falta y guarde de nuevo.',
  ),
  sentence(
    'duty-no-such-house',
    'No house {house} is registered here. Choose another, or none; nothing was saved.',
    'Aucune maison {house} n’est inscrite ici. Choisissez-en une autre, ou aucune ; rien n’a été enregistré.',
    'Aquí no hay ninguna casa {house}. Elija otra, o ninguna; no se guardó nada.',
  ),
  sentence(
    'register-no-such-case',
    'There is no case {reference} here. Correct the reference; nothing was saved.',
    'Il n’y a pas de dossier {reference} ici. Corrigez la référence ; rien n’a été enregistré.',
    'Aquí no hay ningún caso {reference}. Corrija la referencia; no se guardó nada.',
  ),
  sentence(
    'link-no-such-case',
    'There is no case {reference} here that you open. Correct the reference; nothing was saved.',
    'Il n’y a ici aucun dossier {reference} que vous puissiez ouvrir. Corrigez la référence ; rien n’a été enregistré.',
    'Aquí no hay ningún caso {reference} que usted pueda abrir. Corrija la referencia; no se guardó nada.',
  ),
  sentence(
    'link-with-itself',
    'This is the case that is open. Write the reference of the other person; nothing was saved.',
    'C’est le dossier ouvert. Écrivez la référence de l’autre personne ; rien n’a été enregistré.',
    'Este es el caso abierto. Escriba la referencia de la otra persona; no se guardó nada.',
  ),
  sentence(
    'row-has-own-case',
    'This child has a case of its own already; nothing was begun. Look at the links of the case.',
    'Cet enfant a déjà son propre dossier ; rien n’a été ouvert. Voyez les liens du dossier.',
    'Ya hay un caso propio para esta hija o hijo; no se abrió nada. Mire en los vínculos del caso.',
  ),
  sentence(
    'link-other-group',
    'Both persons came with others already, and not with the same. Take one out of its group first; nothing was saved.',
    'Les deux personnes sont déjà venues avec d’autres, et pas les mêmes. Retirez d’abord l’une de son groupe ; rien n’a été enregistré.',
    'Ambas personas ya llegaron con otras, y no con las mismas. Saque antes a una de su grupo; no se guardó nada.',
  ),
  sentence(
    'no-such-link',
    'This link is not here any more. Look at the list again; nothing was changed.',
    'Ce lien n’existe plus ici. Revoyez la liste ; rien n’a été modifié.',
    'Este vínculo ya no está aquí. Vuelva a mirar la lista; no se cambió nada.',
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
