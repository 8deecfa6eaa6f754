import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

/** What is said of a line that is not what the format says (`LineFault` of `db/store/line.ts`). */
export const LINE_SENTENCES = [
  sentence(
    'line-too-long',
    'A line is longer than the format allows. Nothing was taken in; ask the sender to send it again, or shorten the text that was being saved.',
    'Une ligne dépasse la longueur permise par le format. Rien n’a été intégré ; demandez un nouvel envoi, ou raccourcissez le texte à enregistrer.',
    'Una línea supera la longitud que permite el formato. No se incorporó nada; pida que se envíe de nuevo, o acorte el texto que se estaba guardando.',
  ),
  sentence(
    'line-too-deep',
    'A line is nested more deeply than the format allows. Nothing was taken in; ask the sender to send it again.',
    'Une ligne comporte plus de niveaux que le format n’en permet. Rien n’a été intégré ; demandez un nouvel envoi.',
    'Una línea tiene más niveles de los que permite el formato. No se incorporó nada; pida que se envíe de nuevo.',
  ),
  sentence(
    'line-not-utf8',
    'A line is not written in UTF-8, or is damaged. Nothing was taken in; save the file as UTF-8, or ask for it again.',
    'Une ligne n’est pas écrite en UTF-8, ou elle est abîmée. Rien n’a été intégré ; enregistrez le fichier en UTF-8, ou demandez-le de nouveau.',
    'Una línea no está escrita en UTF-8, o está dañada. No se incorporó nada; guarde el archivo en UTF-8, o pídalo de nuevo.',
  ),
  sentence(
    'line-not-json',
    'A line is not JSON. Nothing was taken in; check the line, or ask for the file again.',
    'Une ligne n’est pas du JSON. Rien n’a été intégré ; vérifiez la ligne, ou demandez de nouveau le fichier.',
    'Una línea no es JSON. No se incorporó nada; compruebe la línea, o pida el archivo de nuevo.',
  ),
  sentence(
    'line-not-object',
    'A line is not a JSON object. Nothing was taken in; each line must begin with { and end with }.',
    'Une ligne n’est pas un objet JSON. Rien n’a été intégré ; chaque ligne doit commencer par { et finir par }.',
    'Una línea no es un objeto JSON. No se incorporó nada; cada línea debe empezar por { y terminar por }.',
  ),
  sentence(
    'line-not-canonical',
    'A line is not written in the one form that can be verified. Nothing was taken in; it was changed on the way or not written by Waymark. Ask the sender to send it again.',
    'Une ligne n’est pas écrite sous la seule forme vérifiable. Rien n’a été intégré ; elle a été modifiée en route ou n’a pas été écrite par Waymark. Demandez un nouvel envoi.',
    'Una línea no está escrita en la única forma que se puede verificar. No se incorporó nada; se modificó en el camino o no la escribió Waymark. Pida que se envíe de nuevo.',
  ),
  sentence(
    'line-bad-key',
    'A line has a field whose name the format does not allow. Nothing was taken in; field names have small letters, digits and hyphens.',
    'Une ligne contient un champ dont le nom n’est pas permis. Rien n’a été intégré ; les noms de champ ont des minuscules, des chiffres et des traits d’union.',
    'Una línea tiene un campo cuyo nombre no permite el formato. No se incorporó nada; los nombres de campo llevan minúsculas, cifras y guiones.',
  ),
  sentence(
    'line-bad-number',
    'A line has a number that is not a whole number or is too large to be exact. Nothing was taken in; give money in its smallest unit.',
    'Une ligne contient un nombre qui n’est pas entier ou trop grand pour être exact. Rien n’a été intégré ; indiquez les montants dans la plus petite unité.',
    'Una línea tiene un número que no es entero o es demasiado grande para ser exacto. No se incorporó nada; indique el dinero en su unidad más pequeña.',
  ),
  sentence(
    'line-bad-text',
    'A line has text that is not well formed. Nothing was taken in; ask the sender to send it again, or type the text anew.',
    'Une ligne contient un texte mal formé. Rien n’a été intégré ; demandez un nouvel envoi, ou saisissez le texte de nouveau.',
    'Una línea tiene un texto mal formado. No se incorporó nada; pida que se envíe de nuevo, o escriba el texto otra vez.',
  ),
] as const satisfies readonly Sentence[];
