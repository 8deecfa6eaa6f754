/** Why a line of cases cannot be taken over; nothing of the file is, then (desk-command.md, import-cases). */
import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

export const IMPORT_SENTENCES = [
  sentence(
    'import-not-json',
    'This line is not JSON. No case was taken over; check quotation marks, commas and brackets in it.',
    'Cette ligne n’est pas du JSON. Aucun dossier n’a été repris ; vérifiez-y guillemets, virgules et accolades.',
    'Esta línea no es JSON. No se incorporó ningún caso; revise en ella comillas, comas y llaves.',
  ),
  sentence(
    'import-not-a-case',
    'This line is not a case. No case was taken over; a line looks like {"reference": …, "person": …, "records": […]}.',
    'Cette ligne n’est pas un dossier. Aucun dossier n’a été repris ; une ligne a la forme {"reference": …, "person": …, "records": […]}.',
    'Esta línea no es un caso. No se incorporó ninguno; una línea tiene la forma {"reference": …, "person": …, "records": […]}.',
  ),
  sentence(
    'import-unknown-field',
    'This line has a field that a case does not have. No case was taken over; a case has “reference”, “person” and “records” only.',
    'Cette ligne contient un champ qu’un dossier n’a pas. Aucun dossier n’a été repris ; un dossier n’a que « reference », « person » et « records ».',
    'Esta línea tiene un campo que un caso no tiene. No se incorporó ninguno; un caso solo tiene «reference», «person» y «records».',
  ),
  sentence(
    'import-reference-wrong',
    'This reference cannot be kept. No case was taken over; a reference has capital letters, digits and hyphens, 3 to 22 of them. Leave it out to get a new one.',
    'Cette référence ne peut pas être conservée. Aucun dossier n’a été repris ; une référence compte de 3 à 22 majuscules, chiffres et traits d’union. Omettez-la pour en recevoir une nouvelle.',
    'Esta referencia no se puede guardar. No se incorporó ningún caso; una referencia lleva de 3 a 22 mayúsculas, cifras y guiones. Omítala para recibir una nueva.',
  ),
  sentence(
    'import-reference-of-another',
    'This reference begins like those of another office, which could give the same one. No case was taken over; leave it out to get one of this office.',
    'Cette référence commence comme celles d’un autre bureau, qui pourrait donner la même. Aucun dossier n’a été repris ; omettez-la pour en recevoir une de ce bureau.',
    'Esta referencia empieza como las de otra oficina, que podría dar la misma. No se incorporó ningún caso; omítala para recibir una de esta oficina.',
  ),
  sentence(
    'import-reference-taken',
    'A case with this reference is here already, or the file has it twice. No case was taken over; take the line out or give it another reference.',
    'Un dossier porte déjà cette référence, ou le fichier la contient deux fois. Aucun dossier n’a été repris ; retirez la ligne ou donnez-lui une autre référence.',
    'Ya hay un caso con esta referencia, o el archivo la trae dos veces. No se incorporó ninguno; quite la línea o dele otra referencia.',
  ),
  sentence(
    'import-no-records',
    'This line has no records. No case was taken over; give at least one in “records”.',
    'Cette ligne n’a pas de fiches. Aucun dossier n’a été repris ; indiquez-en au moins une dans « records ».',
    'Esta línea no tiene fichas. No se incorporó ningún caso; ponga al menos una en «records».',
  ),
  sentence(
    'import-record-wrong',
    'A record of this line is not one. No case was taken over; a record looks like {"kind": …, "date": …, "body": {…}}.',
    'Une fiche de cette ligne n’en est pas une. Aucun dossier n’a été repris ; une fiche a la forme {"kind": …, "date": …, "body": {…}}.',
    'Una ficha de esta línea no lo es. No se incorporó ningún caso; una ficha tiene la forma {"kind": …, "date": …, "body": {…}}.',
  ),
  sentence(
    'import-unknown-kind',
    'A record of this line is of a kind that there is no form for, or that Waymark writes itself. No case was taken over; compare “kind” with the list of forms.',
    'Une fiche de cette ligne est d’un type sans formulaire, ou que Waymark écrit lui-même. Aucun dossier n’a été repris ; comparez « kind » avec la liste des formulaires.',
    'Una ficha de esta línea es de un tipo sin formulario, o que Waymark escribe por sí mismo. No se incorporó ningún caso; compare «kind» con la lista de formularios.',
  ),
  sentence(
    'import-once-only',
    'This line has a form twice that an office fills in once for a case. No case was taken over; put its answers into one record.',
    'Cette ligne contient deux fois un formulaire qu’un bureau ne remplit qu’une fois par dossier. Aucun dossier n’a été repris ; réunissez les réponses en une seule fiche.',
    'Esta línea trae dos veces un formulario que una oficina rellena una sola vez por caso. No se incorporó ninguno; reúna las respuestas en una sola ficha.',
  ),
] as const satisfies readonly Sentence[];
