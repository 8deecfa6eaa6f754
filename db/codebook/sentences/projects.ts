/** The register of projects: what is refused there. */
import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

export const PROJECTS_SENTENCES = [
  sentence(
    'project-line-taken',
    'The line {line} is registered already. Open it to change it, or give another mission, code or phase; nothing was saved.',
    'La ligne {line} est déjà enregistrée. Ouvrez-la pour la modifier, ou indiquez une autre mission, un autre code ou une autre phase ; rien n’a été enregistré.',
    'La línea {line} ya está registrada. Ábrala para modificarla, o indique otra misión, código o fase; no se guardó nada.',
  ),
  sentence(
    'project-not-a-line',
    '{line} cannot be a project line: only letters without accents, digits and hyphens, 24 in all. Nothing was saved.',
    '{line} ne peut pas être une ligne de projet : lettres sans accents, chiffres et traits d’union seulement, 24 signes en tout. Rien n’a été enregistré.',
    '{line} no puede ser una línea de proyecto: solo letras sin tilde, cifras y guiones, 24 signos en total. No se guardó nada.',
  ),
  sentence(
    'project-without-name',
    'Give the project a name. Nothing was saved.',
    'Donnez un nom au projet. Rien n’a été enregistré.',
    'Dé un nombre al proyecto. No se guardó nada.',
  ),
  sentence(
    'project-days',
    'The project ends before it begins, or is extended to a day before its end. Correct the days; nothing was saved.',
    'Le projet finit avant de commencer, ou sa prolongation précède sa fin. Corrigez les dates ; rien n’a été enregistré.',
    'El proyecto termina antes de empezar, o su prórroga es anterior a su fin. Corrija las fechas; no se guardó nada.',
  ),
  sentence(
    'project-shares',
    'The shares of the donors come to more than 100 %, or a donor stands twice. Correct them; nothing was saved.',
    'Les parts des bailleurs dépassent 100 %, ou un bailleur figure deux fois. Corrigez-les ; rien n’a été enregistré.',
    'Las partes de los donantes suman más del 100 %, o un donante figura dos veces. Corríjalas; no se guardó nada.',
  ),
  sentence(
    'project-currency',
    'An amount needs its currency. Choose it; nothing was saved.',
    'Un montant demande sa monnaie. Choisissez-la ; rien n’a été enregistré.',
    'Un importe necesita su moneda. Elíjala; no se guardó nada.',
  ),
  sentence(
    'project-target',
    'A target that nothing counts needs words, and one of persons given one kind of help needs that help. Complete it; nothing was saved.',
    'Un objectif sans décompte doit avoir un texte ; un objectif de personnes ayant reçu un type d’aide doit dire lequel. Complétez-le ; rien n’a été enregistré.',
    'Una meta que no se cuenta necesita un texto, y una de personas que reciben un tipo de ayuda debe decir cuál. Complétela; no se guardó nada.',
  ),
  sentence(
    'no-such-project',
    'This project is not in the register. Nothing was changed.',
    'Ce projet n’est pas dans le registre. Rien n’a été modifié.',
    'Este proyecto no está registrado. No se cambió nada.',
  ),
] as const satisfies readonly Sentence[];
