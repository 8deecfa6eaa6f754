/** What is said about offices' cards, the directory, sealing and opening. */
import type { Sentence } from '../types.ts';
import { DIRECTORY_SENTENCES } from './directory.ts';
import { PACKAGE_LINE_SENTENCES } from './package-lines-refused.ts';
import { PACKAGE_SENTENCES } from './package-refused.ts';
import { sentence } from './sentence.ts';

const CARDS = [
  sentence(
    'card-malformed',
    'This file is not a complete office card. Nothing was enrolled; ask the office for its card again.',
    'Ce fichier n’est pas une carte de bureau complète. Rien n’a été inscrit ; redemandez sa carte au bureau.',
    'Este archivo no es una tarjeta de oficina completa. No se inscribió nada; pida de nuevo su tarjeta a la oficina.',
  ),
  sentence(
    'card-future',
    'This card was made by a newer Waymark. Nothing was enrolled; install the new version and try again.',
    'Cette carte a été faite par une version plus récente de Waymark. Rien n’a été inscrit ; installez la nouvelle version et réessayez.',
    'Esta tarjeta se hizo con una versión más nueva de Waymark. No se inscribió nada; instale la versión nueva e inténtelo otra vez.',
  ),
  sentence(
    'card-signature',
    'This card was changed after it was made. Nothing was enrolled; ask the office for its card again and compare the twelve words by telephone.',
    'Cette carte a été modifiée après avoir été faite. Rien n’a été inscrit ; redemandez sa carte au bureau et comparez les douze mots par téléphone.',
    'Esta tarjeta se modificó después de hacerla. No se inscribió nada; pida de nuevo su tarjeta a la oficina y compare las doce palabras por teléfono.',
  ),
  sentence(
    'card-demo',
    'The card of {office} is of a desk with invented cases. Nothing was changed; real offices never exchange with it.',
    'La carte du bureau {office} est celle d’un poste aux dossiers inventés. Rien n’a été modifié ; les vrais bureaux n’échangent jamais avec lui.',
    'La tarjeta de {office} es de un puesto con casos inventados. No se cambió nada; las oficinas reales nunca intercambian con él.',
  ),
  sentence(
    'card-not-demo',
    'The card of {office} is of a real office, and this is a desk with invented cases. Nothing was changed; the two never exchange.',
    'La carte du bureau {office} est celle d’un vrai bureau, et ce poste ne contient que des dossiers inventés. Rien n’a été modifié ; les deux n’échangent jamais.',
    'La tarjeta de {office} es de una oficina real y este puesto solo tiene casos inventados. No se cambió nada; nunca intercambian entre sí.',
  ),
  sentence(
    'card-own',
    'This is the card of this very desk. Nothing was changed; it is in the directory already.',
    'C’est la carte de ce poste même. Rien n’a été modifié ; il figure déjà dans le répertoire.',
    'Esta es la tarjeta de este mismo puesto. No se cambió nada; ya figura en el directorio.',
  ),
  sentence(
    'card-headquarters',
    'The desk of {office} was set up as a headquarters, and there is one already. Nothing was changed; ask {office} to set its desk up again as a mission and to send the new card.',
    'Le poste du bureau {office} a été installé comme siège, et il en existe déjà un. Rien n’a été modifié ; demandez à {office} de réinstaller son poste comme mission et d’envoyer la nouvelle carte.',
    'El puesto de {office} se instaló como sede, y ya hay una. No se cambió nada; pida a {office} que vuelva a instalar su puesto como misión y que envíe la tarjeta nueva.',
  ),
  sentence(
    'fingerprint-not-words',
    'A fingerprint is twelve words of the list. Nothing was changed; have them read out again and type them one by one.',
    'La comparaison se fait sur douze mots de la liste. Rien n’a été modifié ; faites-les lire de nouveau et saisissez-les un par un.',
    'La comprobación son doce palabras de la lista. No se cambió nada; pida que las lean otra vez y escríbalas una por una.',
  ),
  sentence(
    'fingerprint-mismatch',
    'The twelve words are not those of this file. Nothing was changed; do not use the file, and ask the other office by telephone for the right one.',
    'Les douze mots ne sont pas ceux de ce fichier. Rien n’a été modifié ; n’utilisez pas ce fichier, et demandez le bon par téléphone à l’autre bureau.',
    'Las doce palabras no son las de este archivo. No se cambió nada; no use el archivo y pida el correcto por teléfono a la otra oficina.',
  ),
  sentence(
    'root-key-malformed',
    'This file is not a root key. Nothing was changed; choose the file that was written when headquarters was set up.',
    'Ce fichier n’est pas une clé racine. Rien n’a été modifié ; choisissez le fichier écrit lors de la mise en place du siège.',
    'Este archivo no es una clave raíz. No se cambió nada; elija el archivo que se escribió al preparar la sede.',
  ),
  sentence(
    'root-key-password',
    'The passphrase does not open this root key. Nothing was changed; type it again, or choose the other copy of the file.',
    'La phrase secrète n’ouvre pas cette clé racine. Rien n’a été modifié ; saisissez-la de nouveau, ou choisissez l’autre copie du fichier.',
    'La frase secreta no abre esta clave raíz. No se cambió nada; escríbala de nuevo, o elija la otra copia del archivo.',
  ),
  sentence(
    'root-key-other',
    'This is not the root key that this headquarters’ directories are signed with. Nothing was issued; choose the right file.',
    'Ce n’est pas la clé racine avec laquelle les répertoires de ce siège sont signés. Rien n’a été publié ; choisissez le bon fichier.',
    'Esta no es la clave raíz con la que se firman los directorios de esta sede. No se emitió nada; elija el archivo correcto.',
  ),
] as const satisfies readonly Sentence[];

const SEALING = [
  sentence(
    'seal-no-office',
    'The directory names no office {office}. Nothing was sealed; check the code, or take the newest directory.',
    'Le répertoire ne nomme aucun bureau {office}. Rien n’a été scellé ; vérifiez le code, ou intégrez le dernier répertoire.',
    'El directorio no nombra ninguna oficina {office}. No se selló nada; compruebe el código, o incorpore el directorio más reciente.',
  ),
  sentence(
    'seal-own-office',
    'This is your own office, and it has no other desk. Nothing was sealed; choose another office.',
    'C’est votre propre bureau, et il n’a pas d’autre poste. Rien n’a été scellé ; choisissez un autre bureau.',
    'Esta es su propia oficina y no tiene otro puesto. No se selló nada; elija otra oficina.',
  ),
  sentence(
    'seal-no-station',
    'The office {office} has no desk to which anything may be sealed now. Nothing was sealed; ask headquarters for the newest directory.',
    'Le bureau {office} n’a actuellement aucun poste pour lequel on puisse sceller. Rien n’a été scellé ; demandez au siège le dernier répertoire.',
    'La oficina {office} no tiene ahora ningún puesto al que se pueda sellar. No se selló nada; pida a la sede el directorio más reciente.',
  ),
  sentence(
    'seal-depth-reserved',
    'Sending only a row of core facts is not possible in this version. Nothing of this goes; choose with or without identity where the person agrees to it.',
    'Cette version ne permet pas d’envoyer seulement une ligne de faits essentiels. Rien n’en part ; choisissez avec ou sans identité si la personne y consent.',
    'Esta versión no permite enviar solo una fila de datos esenciales. Nada de esto sale; elija con o sin identidad si la persona está de acuerdo.',
  ),
  sentence(
    'seal-purpose-missing',
    'Headquarters gets names only for a purpose. Nothing was sealed; say what for, or send without the name.',
    'Le siège ne reçoit des noms que dans un but précis. Rien n’a été scellé ; indiquez lequel, ou envoyez sans le nom.',
    'La sede recibe nombres solo con un fin. No se selló nada; indique cuál, o envíe sin el nombre.',
  ),
  sentence(
    'mark-unknown-station',
    'No desk of this name is known here. Nothing was changed; look it up in the directory.',
    'Aucun poste de ce nom n’est connu ici. Rien n’a été modifié ; cherchez-le dans le répertoire.',
    'Aquí no se conoce ningún puesto con ese nombre. No se cambió nada; búsquelo en el directorio.',
  ),
  sentence(
    'seal-case-unknown',
    'One of the chosen cases is not here. Nothing was sealed; choose the cases again.',
    'L’un des dossiers choisis n’est pas ici. Rien n’a été scellé ; choisissez de nouveau les dossiers.',
    'Uno de los casos elegidos no está aquí. No se selló nada; elija los casos de nuevo.',
  ),
  sentence(
    'seal-nothing',
    'There is nothing to seal for {office}: it holds everything it may have. No file was written.',
    'Il n’y a rien à sceller pour {office} : ce bureau détient tout ce qu’il peut avoir. Aucun fichier n’a été écrit.',
    'No hay nada que sellar para {office}: tiene todo lo que puede tener. No se escribió ningún archivo.',
  ),
  sentence(
    'seal-changed',
    'While it was being sealed something was erased or taken back, or what a person agrees to has changed. No file was written; seal again.',
    'Pendant le scellement, quelque chose a été effacé ou retiré, ou ce qu’une personne accepte a changé. Aucun fichier n’a été écrit ; scellez de nouveau.',
    'Mientras se sellaba, algo se borró o se retiró, o cambió lo que una persona acepta. No se escribió ningún archivo; selle de nuevo.',
  ),
  sentence(
    'seal-no-package',
    'Since this desk last began anew, no file no. {number} with cases went to {office}. Seal what has changed instead.',
    'Depuis que la numérotation de ce poste a recommencé, aucun fichier n° {number} contenant des dossiers n’est parti vers {office}. Scellez plutôt ce qui a changé.',
    'Desde que la numeración de este puesto empezó de nuevo, ningún archivo n.º {number} con casos salió para {office}. Selle en su lugar lo que cambió.',
  ),
  sentence(
    'seal-again-which',
    'File no. {number} went to several desks of {office}, each its own: {files}. Which was lost? Ask the desk that misses it, and name its file. Nothing was written.',
    'Le fichier n° {number} est parti vers plusieurs postes de {office}, à chacun le sien : {files}. Lequel a été perdu ? Demandez-le au poste à qui il manque, et indiquez son fichier. Rien n’a été écrit.',
    'El archivo n.º {number} salió para varios puestos de {office}, a cada uno el suyo: {files}. ¿Cuál se perdió? Pregunte al puesto al que le falta e indique su archivo. No se escribió nada.',
  ),
  sentence(
    'seal-stopped',
    'It stopped before all files were sealed. Those sealed until then are whole, are noted as sent, and each opens by itself: send them. Seal again for the rest.',
    'Le scellement s’est arrêté avant le dernier fichier. Ceux qui étaient déjà scellés sont entiers, notés comme envoyés, et chacun s’ouvre seul : envoyez-les. Scellez de nouveau pour le reste.',
    'El sellado se detuvo antes del último archivo. Los ya sellados están enteros, constan como enviados y cada uno se abre por sí solo: envíelos. Selle de nuevo para el resto.',
  ),
  sentence(
    'seal-stopped-by-you',
    'You stopped it before all files were sealed. Those sealed until then are whole, are noted as sent, and each opens by itself: send them, or seal again for everything.',
    'Vous avez arrêté le scellement avant le dernier fichier. Ceux qui étaient déjà scellés sont entiers, notés comme envoyés, et chacun s’ouvre seul : envoyez-les, ou scellez tout de nouveau.',
    'Usted detuvo el sellado antes del último archivo. Los ya sellados están enteros, constan como enviados y cada uno se abre por sí solo: envíelos, o selle todo de nuevo.',
  ),
  sentence(
    'seal-stopped-changed',
    'Before all files were sealed something was erased or taken back, or what a person agrees to has changed. Those sealed until then are whole, are noted as sent, and each opens by itself: send them. Seal again for the rest.',
    'Avant le dernier fichier, quelque chose a été effacé ou retiré, ou ce qu’une personne accepte a changé. Ceux qui étaient déjà scellés sont entiers, notés comme envoyés, et chacun s’ouvre seul : envoyez-les. Scellez de nouveau pour le reste.',
    'Antes del último archivo, algo se borró o se retiró, o cambió lo que una persona acepta. Los ya sellados están enteros, constan como enviados y cada uno se abre por sí solo: envíelos. Selle de nuevo para el resto.',
  ),
  sentence(
    'seal-stopped-folder',
    'The folder is full or is not there any more: look whether the stick is in. The files sealed until then are whole, are noted as sent, and each opens by itself: send them. The others were not sealed; seal again for the rest.',
    'L’emplacement est plein ou n’est plus là : vérifiez que la clé USB est branchée. Les fichiers déjà scellés sont entiers, notés comme envoyés, et chacun s’ouvre seul : envoyez-les. Les autres n’ont pas été scellés ; scellez de nouveau pour le reste.',
    'La carpeta está llena o ya no está: compruebe que la memoria USB esté conectada. Los archivos ya sellados están enteros, constan como enviados y cada uno se abre por sí solo: envíelos. Los demás no se sellaron; selle de nuevo para el resto.',
  ),
  sentence(
    'seal-folder',
    'Nothing can be written into the chosen folder. No file was left; choose another folder, or check the stick.',
    'Impossible d’écrire à l’emplacement choisi. Aucun fichier n’y est resté ; choisissez un autre emplacement, ou vérifiez la clé USB.',
    'No se puede escribir en la carpeta elegida. No quedó ningún archivo; elija otra carpeta, o compruebe la memoria USB.',
  ),
  sentence(
    'seal-unchanged',
    'The office holds everything of this case that it may have.',
    'Le bureau détient tout ce qu’il peut avoir de ce dossier.',
    'La oficina tiene de este caso todo lo que puede tener.',
  ),
  sentence(
    'seal-consent-only',
    'The person no longer agrees to share this case. Only that answer goes, because the office already has the case and must respect it.',
    'La personne n’accepte plus que ce dossier soit partagé. Seule cette réponse part, car le bureau a déjà le dossier et doit la respecter.',
    'La persona ya no acepta que se comparta este caso. Solo sale esa respuesta, porque la oficina ya tiene el caso y debe respetarla.',
  ),
  sentence(
    'seal-answer-only',
    'This office answered what the other handed over. Only that answer goes, and nothing else of the case.',
    'Ce bureau a répondu à la transmission de l’autre. Seule cette réponse part, et rien d’autre du dossier.',
    'Esta oficina respondió al traspaso de la otra. Solo sale esa respuesta y nada más del caso.',
  ),
  sentence(
    'seal-chapter-narrower',
    'Another office wrote in this case, and the person agreed to less with that office. What that office wrote goes only that far; the rest goes as shown.',
    'Un autre bureau a écrit dans ce dossier, et la personne a accepté moins avec ce bureau. Ce qu’il a écrit ne part que dans cette limite ; le reste part comme indiqué.',
    'Otra oficina escribió en este caso y la persona aceptó menos con esa oficina. Lo que esa oficina escribió solo sale hasta ese punto; lo demás sale como se muestra.',
  ),
] as const satisfies readonly Sentence[];

const SET_ASIDE = [
  sentence(
    'aside-gap',
    'What came does not follow what is here: something before it is missing. It was set aside; the receipt tells the sender, who sends the rest.',
    'Ce qui est arrivé ne fait pas suite à ce qui est ici : il manque quelque chose avant. Cela a été mis de côté ; l’accusé de réception en informe l’expéditeur, qui enverra le reste.',
    'Lo que llegó no sigue a lo que hay aquí: falta algo anterior. Se puso aparte; el acuse de recibo se lo dice al remitente, que enviará el resto.',
  ),
  sentence(
    'aside-fork',
    'An office seems to have written two different things in the same place: its folder was copied, or its key stolen. What was here stays; the rest was set aside. Call that office and headquarters.',
    'Un bureau semble avoir écrit deux choses différentes au même endroit : ses données ont été copiées, ou sa clé volée. Ce qui était ici reste ; le reste a été mis de côté. Appelez ce bureau et le siège.',
    'Una oficina parece haber escrito dos cosas distintas en el mismo lugar: se copió su carpeta o se robó su clave. Lo que había aquí queda; lo demás se puso aparte. Llame a esa oficina y a la sede.',
  ),
  sentence(
    'aside-unknown-station',
    'The directory does not name the office that wrote this. It was set aside; take the newest directory, then ask for the package again.',
    'Le répertoire ne nomme pas le bureau qui a écrit ceci. Cela a été mis de côté ; intégrez le dernier répertoire, puis redemandez le paquet.',
    'El directorio no nombra la oficina que escribió esto. Se puso aparte; incorpore el directorio más reciente y pida el paquete de nuevo.',
  ),
  sentence(
    'aside-not-announced',
    'The office that wrote this is enrolled but in no directory yet. It was set aside; issue a directory, then ask for the package again.',
    'Le bureau qui a écrit ceci est inscrit mais ne figure encore dans aucun répertoire. Cela a été mis de côté ; publiez un répertoire, puis redemandez le paquet.',
    'La oficina que escribió esto está inscrita pero todavía no figura en ningún directorio. Se puso aparte; emita un directorio y pida el paquete de nuevo.',
  ),
  sentence(
    'aside-compromised',
    'A key this came with is known to be in wrong hands. It was set aside until somebody has spoken to the office by telephone.',
    'On sait qu’une clé avec laquelle ceci est arrivé est entre de mauvaises mains. Cela a été mis de côté jusqu’à ce que quelqu’un ait parlé au bureau par téléphone.',
    'Se sabe que una clave con la que llegó esto está en malas manos. Se puso aparte hasta que alguien haya hablado con la oficina por teléfono.',
  ),
  sentence(
    'aside-too-much',
    'What came is more than one case may hold: over 10,000 records, 200 citations in one record, or 20,000 characters in one text. It was set aside, and everything else was taken in; ask that office to shorten it and send it again.',
    'Ce qui est arrivé dépasse ce qu’un dossier peut contenir : plus de 10 000 fiches, 200 renvois dans une fiche ou 20 000 caractères dans un texte. Cela a été mis de côté et tout le reste a été intégré ; demandez à ce bureau de l’abréger et de le renvoyer.',
    'Lo que llegó es más de lo que puede contener un caso: más de 10 000 fichas, 200 referencias en una ficha o 20 000 caracteres en un texto. Se puso aparte y todo lo demás se incorporó; pida a esa oficina que lo abrevie y lo envíe de nuevo.',
  ),
] as const satisfies readonly Sentence[];

const QUESTIONS = [
  sentence(
    'question-kind-unknown',
    'The other office holds this record but its Waymark is too old to show it. Nothing is lost; it needs a newer version.',
    'L’autre bureau détient cette fiche, mais son Waymark est trop ancien pour l’afficher. Rien n’est perdu ; il lui faut une version plus récente.',
    'La otra oficina tiene esta ficha, pero su Waymark es demasiado antiguo para mostrarla. No se perdió nada; necesita una versión más nueva.',
  ),
  sentence(
    'question-revision-repeated',
    'The other office sees two versions of this record with the same number. Look at the record and save it once more.',
    'L’autre bureau voit deux versions de cette fiche portant le même numéro. Regardez la fiche et enregistrez-la une fois de plus.',
    'La otra oficina ve dos versiones de esta ficha con el mismo número. Mire la ficha y guárdela una vez más.',
  ),
  sentence(
    'question-revision-missing',
    'The other office sees that a version of this record is missing. Look at the record and save it once more.',
    'L’autre bureau voit qu’il manque une version de cette fiche. Regardez la fiche et enregistrez-la une fois de plus.',
    'La otra oficina ve que falta una versión de esta ficha. Mire la ficha y guárdela una vez más.',
  ),
] as const satisfies readonly Sentence[];

/** Codes of `db/exchange/refusal.ts` (but the faults of lines), of what stays when sealing, `aside-<reason>` and `question-<code>`. */
export const EXCHANGE_SENTENCES = [
  ...PACKAGE_SENTENCES,
  ...PACKAGE_LINE_SENTENCES,
  ...DIRECTORY_SENTENCES,
  ...CARDS,
  ...SEALING,
  ...SET_ASIDE,
  ...QUESTIONS,
  sentence(
    'root-key-missing',
    'The root key file is not there. Nothing was changed; put in the stick on which it is kept, and choose the file.',
    'Le fichier de la clé racine est introuvable. Rien n’a été modifié ; branchez la clé USB où il est gardé et choisissez le fichier.',
    'El archivo de la clave raíz no está ahí. No se cambió nada; conecte la memoria USB en la que se guarda y elija el archivo.',
  ),
  sentence(
    'root-key-not-written',
    'The directory is signed, but could not be written into the root key file, so no package was made. Free some space or unlock the stick, then issue it again.',
    'Le répertoire est signé, mais n’a pas pu être inscrit dans le fichier de la clé racine ; aucun paquet n’a donc été créé. Libérez de l’espace ou déverrouillez la clé USB, puis publiez-le de nouveau.',
    'El directorio está firmado, pero no se pudo anotar en el archivo de la clave raíz, y por eso no se creó ningún paquete. Libere espacio o desbloquee la memoria USB y emítalo de nuevo.',
  ),
  sentence(
    'root-key-office',
    'The directories of this root key are those of headquarters {office}. Nothing was made; give this desk the same code.',
    'Les répertoires de cette clé racine sont ceux du siège {office}. Rien n’a été créé ; donnez le même code à ce poste.',
    'Los directorios de esta clave raíz son los de la sede {office}. No se creó nada; dé el mismo código a este puesto.',
  ),
] as const satisfies readonly Sentence[];
