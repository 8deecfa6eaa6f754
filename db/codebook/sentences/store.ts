/** What is said when a station cannot be opened, its keys cannot be changed, or a copy cannot be made or brought back. */
import type { Sentence } from '../types.ts';

export const STORE_SENTENCES: readonly Sentence[] = [
  {
    code: 'wrong-password',
    text: {
      en: 'Name or password is not right. Check the keyboard language and the Caps Lock key, then try again.',
      fr: 'Le nom ou le mot de passe n’est pas correct. Vérifiez la langue du clavier et la touche Verr. Maj., puis réessayez.',
      es: 'El nombre o la contraseña no es correcto. Compruebe el idioma del teclado y la tecla Bloq Mayús e inténtelo de nuevo.',
    },
  },
  {
    code: 'user-name-needed',
    text: {
      en: 'Several people work with this station. Enter your user name as well.',
      fr: 'Plusieurs personnes travaillent sur ce poste. Indiquez aussi votre nom d’utilisateur.',
      es: 'Varias personas trabajan en este puesto. Indique también su nombre de usuario.',
    },
  },
  {
    code: 'password-empty',
    text: {
      en: 'Enter a password.',
      fr: 'Saisissez un mot de passe.',
      es: 'Escriba una contraseña.',
    },
  },
  {
    code: 'recovery-code-length',
    text: {
      en: 'The recovery code has {expected} letters and digits in its two halves together; {count} were entered. Compare it with the paper.',
      fr: 'Le code de récupération compte {expected} lettres et chiffres, ses deux moitiés réunies ; vous en avez saisi {count}. Comparez avec le papier.',
      es: 'El código de recuperación tiene {expected} letras y cifras, sumando sus dos mitades; se han escrito {count}. Compárelo con el papel.',
    },
  },
  {
    code: 'recovery-code-mistyped',
    text: {
      en: 'Half {half} of the recovery code has a wrong letter or digit. Compare it with the paper, group by group.',
      fr: 'La moitié {half} du code de récupération contient une lettre ou un chiffre erroné. Comparez avec le papier, groupe par groupe.',
      es: 'La mitad {half} del código de recuperación tiene una letra o cifra equivocada. Compárela con el papel, grupo por grupo.',
    },
  },
  {
    code: 'recovery-code-same-half',
    text: {
      en: 'The same half of the recovery code was entered twice. The two halves are on two sheets.',
      fr: 'La même moitié du code de récupération a été saisie deux fois. Les deux moitiés se trouvent sur deux feuilles.',
      es: 'Se ha escrito dos veces la misma mitad del código de recuperación. Las dos mitades están en dos hojas.',
    },
  },
  {
    code: 'wrong-recovery-code',
    text: {
      en: 'This recovery code does not open this station. It may belong to another one, or have been replaced by a newer code.',
      fr: 'Ce code de récupération n’ouvre pas ce poste. Il appartient peut-être à un autre poste, ou a été remplacé par un code plus récent.',
      es: 'Este código de recuperación no abre este puesto. Quizá sea de otro, o haya sido sustituido por un código más reciente.',
    },
  },
  {
    code: 'database-missing',
    text: {
      en: 'There is no case database in this folder. Choose the folder of your station, or restore the last copy.',
      fr: 'Ce dossier ne contient aucune base de données. Choisissez le dossier de votre poste, ou restaurez la dernière copie.',
      es: 'En esta carpeta no hay ninguna base de datos. Elija la carpeta de su puesto o restaure la última copia.',
    },
  },
  {
    code: 'keys-missing',
    text: {
      en: 'The file keys.json is missing, and without it the case database cannot be opened. Put it back into the folder, or restore the last copy.',
      fr: 'Le fichier keys.json manque ; sans lui, la base de données ne peut pas être ouverte. Remettez-le dans le dossier, ou restaurez la dernière copie.',
      es: 'Falta el archivo keys.json; sin él no se puede abrir la base de datos. Vuelva a ponerlo en la carpeta o restaure la última copia.',
    },
  },
  {
    code: 'keys-damaged',
    text: {
      en: 'The file keys.json is damaged. The case database has not been touched. Restore the last copy, or ask the person who looks after your computers.',
      fr: 'Le fichier keys.json est endommagé. La base de données n’a pas été touchée. Restaurez la dernière copie, ou adressez-vous à la personne chargée de vos ordinateurs.',
      es: 'El archivo keys.json está dañado. La base de datos no se ha tocado. Restaure la última copia o consulte a la persona que se ocupa de sus equipos.',
    },
  },
  {
    code: 'wrong-key',
    text: {
      en: 'The password is right, but the case database does not open with the keys in this folder: the database is damaged, or one of the two files comes from elsewhere. Restore the last copy.',
      fr: 'Le mot de passe est correct, mais la base de données ne s’ouvre pas avec les clés de ce dossier : elle est endommagée, ou l’un des deux fichiers vient d’ailleurs. Restaurez la dernière copie.',
      es: 'La contraseña es correcta, pero la base de datos no se abre con las claves de esta carpeta: está dañada, o uno de los dos archivos procede de otro lugar. Restaure la última copia.',
    },
  },
  {
    code: 'newer-waymark',
    text: {
      en: 'A newer version of Waymark has written this. Nothing was changed. Install that version here, then try again.',
      fr: 'Ceci a été écrit par une version plus récente de Waymark. Rien n’a été modifié. Installez cette version ici, puis réessayez.',
      es: 'Esto lo ha escrito una versión más reciente de Waymark. No se ha cambiado nada. Instale aquí esa versión e inténtelo de nuevo.',
    },
  },
  {
    code: 'station-in-use',
    text: {
      en: 'Waymark is already open with this folder. Use the window that is open, or close it first.',
      fr: 'Waymark est déjà ouvert avec ce dossier. Utilisez la fenêtre ouverte, ou fermez-la d’abord.',
      es: 'Waymark ya está abierto con esta carpeta. Use la ventana abierta o ciérrela primero.',
    },
  },
  {
    code: 'database-in-use',
    text: {
      en: 'A longer task is still working with the case database. Wait until it is done, or cancel it, then try again.',
      fr: 'Une tâche plus longue utilise encore la base de données. Attendez qu’elle soit terminée, ou annulez-la, puis réessayez.',
      es: 'Una tarea más larga sigue trabajando con la base de datos. Espere a que termine o cancélela e inténtelo de nuevo.',
    },
  },
  {
    code: 'database-busy',
    text: {
      en: 'The case database was busy for too long, so this was not saved. What you entered is still on the screen: try again in a moment.',
      fr: 'La base de données est restée occupée trop longtemps : rien n’a été enregistré. Votre saisie est toujours à l’écran ; réessayez dans un instant.',
      es: 'La base de datos ha estado ocupada demasiado tiempo y esto no se ha guardado. Lo que escribió sigue en la pantalla: inténtelo de nuevo en un momento.',
    },
  },
  {
    code: 'disk-full',
    text: {
      en: 'There is not enough space on the disk. What was saved before is kept; what was just asked was not finished. Free some space, then try again.',
      fr: 'Il n’y a plus assez d’espace sur le disque. Ce qui était enregistré est conservé ; la dernière demande n’a pas abouti. Libérez de l’espace, puis réessayez.',
      es: 'No queda espacio suficiente en el disco. Lo guardado antes se conserva; lo último que pidió no se ha terminado. Libere espacio e inténtelo de nuevo.',
    },
  },
  {
    code: 'key-not-changed',
    text: {
      en: 'The change itself is kept, but the database key could not be renewed, perhaps because the disk is full. Waymark tries again at the next start; free some space and restart it soon.',
      fr: 'La modification est conservée, mais la clé de la base de données n’a pas pu être renouvelée, peut-être parce que le disque est plein. Waymark réessaiera au prochain démarrage ; libérez de l’espace et redémarrez-le sans tarder.',
      es: 'El cambio se conserva, pero no se ha podido renovar la clave de la base de datos, quizá porque el disco está lleno. Waymark lo intentará de nuevo en el próximo inicio; libere espacio y reinícielo pronto.',
    },
  },
  {
    code: 'last-user',
    text: {
      en: 'This is the last person who can log in here. Add another user first.',
      fr: 'C’est la dernière personne qui puisse se connecter ici. Ajoutez d’abord un autre compte.',
      es: 'Es la última persona que puede iniciar sesión aquí. Añada primero a otra.',
    },
  },
  {
    code: 'folder-not-empty',
    text: {
      en: 'This folder already holds something. Choose an empty folder or a new one; nothing was changed here.',
      fr: 'Ce dossier n’est pas vide. Choisissez un dossier vide ou créez-en un ; rien n’a été modifié ici.',
      es: 'Esta carpeta no está vacía. Elija una vacía o cree otra; aquí no se ha cambiado nada.',
    },
  },
  {
    code: 'copy-missing',
    text: {
      en: 'There is no copy under this name. Check that the disk or stick is connected.',
      fr: 'Aucune copie ne porte ce nom. Vérifiez que le disque ou la clé est bien branché.',
      es: 'No hay ninguna copia con ese nombre. Compruebe que el disco o la memoria está conectado.',
    },
  },
  {
    code: 'copy-damaged',
    text: {
      en: 'This file is not a whole copy of a station, so nothing was restored from it. Try an older copy.',
      fr: 'Ce fichier n’est pas une copie complète d’un poste ; rien n’a été restauré. Essayez une copie plus ancienne.',
      es: 'Este archivo no es una copia completa de un puesto; no se ha restaurado nada. Pruebe con una copia anterior.',
    },
  },
  {
    code: 'copy-not-good',
    text: {
      en: 'The new copy did not pass its check and was thrown away; the copy made before is still there. Try another disk or stick, and run “verify”.',
      fr: 'La nouvelle copie n’a pas passé le contrôle et a été supprimée ; la copie précédente est toujours là. Essayez un autre disque ou une autre clé, et lancez la vérification.',
      es: 'La copia nueva no ha superado la comprobación y se ha descartado; la anterior sigue ahí. Pruebe con otro disco u otra memoria y ejecute la verificación.',
    },
  },
];
