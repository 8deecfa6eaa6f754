/** What is said of a file of cases that is taken over: why a line cannot be, then nothing of the file is; what is doubtful in it; what became of it. */
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
  sentence(
    'import-repeated-key',
    'A name stands twice in one object of this line, and only one of the two could be kept. No case was taken over; leave one of them.',
    'Un nom figure deux fois dans un même objet de cette ligne, et un seul des deux pourrait être conservé. Aucun dossier n’a été repris ; n’en gardez qu’un.',
    'Un nombre aparece dos veces en un mismo objeto de esta línea, y solo se podría conservar uno de los dos. No se incorporó ningún caso; deje uno.',
  ),
  sentence(
    'import-unknown-record-field',
    'A record of this line has a field that a record does not have. No case was taken over; a record has “kind”, “id”, “date” and “body” only, in small letters.',
    'Une fiche de cette ligne contient un champ qu’une fiche n’a pas. Aucun dossier n’a été repris ; une fiche n’a que « kind », « id », « date » et « body », en minuscules.',
    'Una ficha de esta línea tiene un campo que una ficha no tiene. No se incorporó ningún caso; una ficha solo tiene «kind», «id», «date» y «body», en minúsculas.',
  ),
  sentence(
    'import-too-many-records',
    'This line has more records than a case may have (10,000). No case was taken over; divide it, or leave out what nobody needs.',
    'Cette ligne a plus de fiches qu’un dossier ne peut en avoir (10 000). Aucun dossier n’a été repris ; divisez-la ou omettez ce dont personne n’a besoin.',
    'Esta línea tiene más fichas de las que admite un caso (10 000). No se incorporó ningún caso; divídala u omita lo que nadie necesita.',
  ),
  sentence(
    'import-id-twice',
    'Two records of this line have the same “id”. No case was taken over; give each its own, or leave it out where nothing cites it.',
    'Deux fiches de cette ligne portent le même « id ». Aucun dossier n’a été repris ; donnez-en un à chacune, ou omettez-le là où rien ne la cite.',
    'Dos fichas de esta línea llevan el mismo «id». No se incorporó ningún caso; dé uno a cada una, u omítalo donde nada la cita.',
  ),
  sentence(
    'import-cites-nothing',
    'An answer of this line cites what it cannot: a record that this line does not have, or a question that others may see. No case was taken over; give the cited record an “id”, or write the answer itself.',
    'Une réponse de cette ligne renvoie à ce qu’elle ne peut pas citer : une fiche que cette ligne n’a pas, ou une question que d’autres peuvent voir. Aucun dossier n’a été repris ; donnez un « id » à la fiche citée ou écrivez la réponse elle-même.',
    'Una respuesta de esta línea cita lo que no puede: una ficha que esta línea no tiene, o una pregunta que ven otras personas. No se incorporó ningún caso; dé un «id» a la ficha citada o escriba la respuesta misma.',
  ),
  sentence(
    'import-no-date-asked',
    'A record of this line has a “date”, and its form has none. No case was taken over; take the date out, or put it into the answer that it belongs to.',
    'Une fiche de cette ligne a une « date », et son formulaire n’en a pas. Aucun dossier n’a été repris ; retirez la date ou placez-la dans la réponse à laquelle elle appartient.',
    'Una ficha de esta línea tiene «date» y su formulario no lleva fecha. No se incorporó ningún caso; quite la fecha o póngala en la respuesta a la que pertenece.',
  ),
  sentence(
    'import-two-dates',
    'A record of this line gives its date twice, and the two differ. No case was taken over; leave the one that is true.',
    'Une fiche de cette ligne donne sa date deux fois, et les deux diffèrent. Aucun dossier n’a été repris ; gardez celle qui est vraie.',
    'Una ficha de esta línea da su fecha dos veces y no coinciden. No se incorporó ningún caso; deje la verdadera.',
  ),
  sentence(
    'import-double-here',
    'A case that is here already may be about the same person. Open it and compare before you take the file over; give both lines the same “person” only where they stand in one file.',
    'Un dossier déjà présent concerne peut-être la même personne. Ouvrez-le et comparez avant de reprendre le fichier ; une même « person » ne relie que des lignes d’un même fichier.',
    'Un caso que ya está aquí puede tratar de la misma persona. Ábralo y compare antes de incorporar el archivo; un mismo «person» solo une líneas de un mismo archivo.',
  ),
  sentence(
    'import-double-in-file',
    'Another line of the file may be about the same person. Compare them: take one out where they are one case, or give both the same “person” where they are two cases of one person.',
    'Une autre ligne du fichier concerne peut-être la même personne. Comparez-les : retirez-en une s’il s’agit d’un seul dossier, ou donnez aux deux la même « person » s’il s’agit de deux dossiers d’une même personne.',
    'Otra línea del archivo puede tratar de la misma persona. Compárelas: quite una si son un solo caso, o dé a ambas el mismo «person» si son dos casos de una misma persona.',
  ),
  sentence(
    'import-file-taken',
    'This very file was taken over before, on {day} by {user}. Nothing was taken over now; with --again everybody in it would be here twice.',
    'Ce même fichier a déjà été repris, le {day}, par {user}. Rien n’a été repris cette fois ; avec --again, toutes les personnes qu’il contient seraient ici deux fois.',
    'Este mismo archivo ya se incorporó el {day}; lo hizo {user}. Ahora no se incorporó nada; con --again, todas las personas que contiene estarían aquí dos veces.',
  ),
  sentence(
    'import-encoding-offered',
    'This file is not UTF-8, and names would be lost. No case was taken over; choose the encoding that reads a word of it rightly, and say it with --encoding: {offers}.',
    'Ce fichier n’est pas en UTF-8, et des noms seraient perdus. Aucun dossier n’a été repris ; choisissez l’encodage qui en lit bien un mot et indiquez-le avec --encoding : {offers}.',
    'Este archivo no está en UTF-8 y se perderían nombres. No se incorporó ningún caso; elija la codificación que lee bien una palabra y dígala con --encoding: {offers}.',
  ),
  sentence(
    'import-encoding-unknown',
    'This file is not UTF-8, and none of the encodings of --encoding reads it well. No case was taken over; save the list anew as UTF-8.',
    'Ce fichier n’est pas en UTF-8, et aucun des encodages de --encoding ne le lit bien. Aucun dossier n’a été repris ; enregistrez de nouveau la liste en UTF-8.',
    'Este archivo no está en UTF-8 y ninguna de las codificaciones de --encoding lo lee bien. No se incorporó ningún caso; guarde de nuevo la lista en UTF-8.',
  ),
  sentence(
    'import-not-in-encoding',
    'This file is not {encoding}. No case was taken over; leave --encoding out to be shown what it may be.',
    'Ce fichier n’est pas en {encoding}. Aucun dossier n’a été repris ; omettez --encoding pour voir ce qu’il peut être.',
    'Este archivo no está en {encoding}. No se incorporó ningún caso; omita --encoding para ver qué puede ser.',
  ),
  sentence(
    'import-is-utf8',
    'This file is UTF-8, and read as {encoding} its names would be wrong. No case was taken over; leave --encoding out.',
    'Ce fichier est en UTF-8 ; lus en {encoding}, ses noms seraient faux. Aucun dossier n’a été repris ; omettez --encoding.',
    'Este archivo está en UTF-8; leídos en {encoding}, sus nombres serían falsos. No se incorporó ningún caso; omita --encoding.',
  ),
  sentence(
    'import-done',
    'Taken over: {cases} cases with {records} records.',
    'Repris : {cases} dossiers, {records} fiches.',
    'Incorporado: {cases} casos con {records} fichas.',
  ),
  sentence(
    'import-would-take',
    'Nothing was written. {cases} cases with {records} records would be taken over.',
    'Rien n’a été écrit. {cases} dossiers avec {records} fiches seraient repris.',
    'No se ha escrito nada. Se incorporarían {cases} casos con {records} fichas.',
  ),
] as const satisfies readonly Sentence[];
