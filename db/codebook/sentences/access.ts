/** What is said of ending a colleague's access: refusals, the lines of Today that stand until all is done, and the new keys. */
import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

const REFUSED = [
  sentence(
    'access-being-ended',
    'A focal point is ending the access of this person. Nobody was logged in and nothing was changed; a focal point goes on with it under Settings, Users.',
    'Un point focal met fin à l’accès de cette personne. Personne n’a été connecté et rien n’a été modifié ; un point focal continue sous Réglages, Comptes.',
    'Un punto focal está poniendo fin al acceso de esta persona. No se inició ninguna sesión ni se cambió nada; un punto focal continúa en Ajustes, Usuarios.',
  ),
  sentence(
    'access-other-under-way',
    'The access of {user} is being ended and that is not finished. Nothing was changed; finish it or take it back first.',
    'La fin de l’accès de {user} est en cours et n’est pas terminée. Rien n’a été modifié ; terminez-la ou renoncez-y d’abord.',
    'Se está poniendo fin al acceso de {user} y no se terminó. No se cambió nada; termínelo o anúlelo primero.',
  ),
  sentence(
    'access-not-prepared',
    'Nothing was sealed before this step. Nothing was changed; begin with sealing what is due.',
    'Rien n’a été scellé avant cette étape. Rien n’a été modifié ; commencez par sceller ce qui est dû.',
    'No se selló nada antes de este paso. No se cambió nada; empiece por sellar lo que falta enviar.',
  ),
  sentence(
    'access-not-all-sealed',
    'Something could not be sealed for {n} office(s). Nobody was removed; seal again, or decide to go on without it: it goes with the new keys.',
    'Quelque chose n’a pas pu être scellé pour {n} bureau(x). Aucun compte n’a été retiré ; scellez de nouveau, ou décidez de continuer sans : cela partira avec les nouvelles clés.',
    'Algo no se pudo sellar para {n} oficina(s). No se quitó ningún usuario; selle otra vez o decida seguir sin ello: irá con las claves nuevas.',
  ),
  sentence(
    'access-seal-again',
    'Something was saved since all was sealed. Nobody was removed; seal again, then go on.',
    'Quelque chose a été enregistré depuis que tout a été scellé. Aucun compte n’a été retiré ; scellez de nouveau, puis continuez.',
    'Se guardó algo desde que se selló todo. No se quitó ningún usuario; selle otra vez y luego continúe.',
  ),
  sentence(
    'access-none-under-way',
    'No access is being ended, or it is ended already. Nothing was changed.',
    'Aucune fin d’accès n’est en cours, ou elle est déjà terminée. Rien n’a été modifié.',
    'No se está poniendo fin a ningún acceso, o ya se terminó. No se cambió nada.',
  ),
  sentence(
    'former-keys-needed',
    'The old keys are still needed: mail that is on its way may be sealed to them. Nothing was deleted; they can go when every desk has the directory, at the latest on {day:day}.',
    'Les anciennes clés servent encore : du courrier en route peut être scellé pour elles. Rien n’a été supprimé ; elles pourront l’être quand chaque poste aura le répertoire, au plus tard le {day:day}.',
    'Las claves antiguas aún hacen falta: puede haber correo en camino sellado para ellas. No se borró nada; podrán borrarse cuando todos los puestos tengan el directorio, a más tardar el {day:day}.',
  ),
  sentence(
    'seal-not-announced',
    'This desk has new keys and no directory names it yet: other desks would refuse what it seals. Nothing was sealed; telephone headquarters, send the card, and take the directory that comes.',
    'Ce poste a de nouvelles clés et aucun répertoire ne le nomme encore : les autres postes refuseraient ce qu’il scelle. Rien n’a été scellé ; téléphonez au siège, envoyez la carte et intégrez le répertoire qui viendra.',
    'Este puesto tiene claves nuevas y ningún directorio lo nombra todavía: los demás rechazarían lo que selle. No se selló nada; llame a la sede, envíe la tarjeta e incorpore el directorio que llegue.',
  ),
] as const satisfies readonly Sentence[];

const AT_HEADQUARTERS = [
  sentence(
    'card-no-request',
    'The card of {office} asks for nothing. Nothing was enrolled; enrol it as a new desk, or ask the office for the card that it made when it got new keys.',
    'La carte de {office} ne demande rien. Rien n’a été inscrit ; inscrivez-la comme nouveau poste, ou demandez au bureau la carte faite avec ses nouvelles clés.',
    'La tarjeta de {office} no pide nada. No se inscribió nada; inscríbala como puesto nuevo o pida a la oficina la tarjeta que hizo con sus claves nuevas.',
  ),
  sentence(
    'fingerprint-needed',
    'The card of {office} asks that a desk be distrusted, and its words were not compared. Nothing was enrolled; telephone the office on the number that you know, compare the twelve words, then enrol it.',
    'La carte de {office} demande qu’un poste ne soit plus cru, et ses mots n’ont pas été comparés. Rien n’a été inscrit ; téléphonez au bureau au numéro que vous connaissez, comparez les douze mots, puis inscrivez-la.',
    'La tarjeta de {office} pide que no se confíe más en un puesto y sus palabras no se compararon. No se inscribió nada; llame a la oficina al número que usted conoce, compare las doce palabras e inscríbala.',
  ),
  sentence(
    'succession-unknown',
    'The card of {office} names a desk that is not known here as one of that office. Nothing was enrolled; ask the office by telephone.',
    'La carte de {office} nomme un poste qui n’est pas connu ici comme un poste de ce bureau. Rien n’a été inscrit ; demandez au bureau par téléphone.',
    'La tarjeta de {office} nombra un puesto que aquí no se conoce como de esa oficina. No se inscribió nada; pregunte a la oficina por teléfono.',
  ),
  sentence(
    'succession-package-missing',
    '{n} package(s) that {office} sealed with its old keys have not come. Nothing was enrolled; open them first, or go on without them: the new desk sends what they hold again.',
    '{n} paquet(s) que {office} a scellés avec ses anciennes clés ne sont pas arrivés. Rien n’a été inscrit ; ouvrez-les d’abord, ou continuez sans eux : le nouveau poste renverra ce qu’ils contiennent.',
    'No llegaron {n} paquete(s) que {office} selló con sus claves antiguas. No se inscribió nada; ábralos primero o siga sin ellos: el puesto nuevo volverá a enviar su contenido.',
  ),
] as const satisfies readonly Sentence[];

/** Phrases without a full stop, as all lines of Today. */
const TODAY = [
  sentence(
    'today-access-begun',
    'Ending the access of {user}: not finished',
    'Fin de l’accès de {user} : pas terminée',
    'Fin del acceso de {user}: sin terminar',
  ),
  sentence(
    'today-access-telephone',
    'New keys: telephone headquarters with the twelve words',
    'Nouvelles clés : téléphoner au siège avec les douze mots',
    'Claves nuevas: llamar a la sede con las doce palabras',
  ),
  sentence(
    'today-access-card',
    'New keys: send the card to headquarters',
    'Nouvelles clés : envoyer la carte au siège',
    'Claves nuevas: enviar la tarjeta a la sede',
  ),
  sentence(
    'today-access-packages',
    'Send the packages that were sealed with the old keys',
    'Envoyer les paquets scellés avec les anciennes clés',
    'Enviar los paquetes sellados con las claves antiguas',
  ),
  sentence(
    'today-access-directory',
    'New keys: take the directory that names this desk',
    'Nouvelles clés : intégrer le répertoire qui nomme ce poste',
    'Claves nuevas: incorporar el directorio que nombra este puesto',
  ),
  sentence(
    'today-access-issue',
    'New keys: issue a directory',
    'Nouvelles clés : publier un répertoire',
    'Claves nuevas: emitir un directorio',
  ),
  sentence(
    'today-access-copies',
    'Remove copies made before with the old key: {place}',
    'Supprimer les copies faites avec l’ancienne clé : {place}',
    'Eliminar las copias hechas con la clave antigua: {place}',
  ),
  sentence(
    'today-access-take-back',
    'Take back from {user}: door keys, sticks, copies, papers',
    'Reprendre à {user} : clés, clés USB, copies, papiers',
    'Recuperar de {user}: llaves, memorias USB, copias, papeles',
  ),
  sentence(
    'today-access-passwords',
    'Change passwords that {user} may know',
    'Changer les mots de passe que {user} peut connaître',
    'Cambiar las contraseñas que {user} pueda conocer',
  ),
  sentence(
    'today-access-root',
    'Make sure that {user} does not have the root key',
    'S’assurer que {user} n’a pas la clé racine',
    'Asegurarse de que {user} no tiene la clave raíz',
  ),
  sentence(
    'today-access-old-keys',
    'The old keys are no longer needed: delete them',
    'Les anciennes clés ne servent plus : les supprimer',
    'Las claves antiguas ya no hacen falta: borrarlas',
  ),
] as const satisfies readonly Sentence[];

export const ACCESS_SENTENCES = [...REFUSED, ...AT_HEADQUARTERS, ...TODAY] as const satisfies readonly Sentence[];
