/** What is said when a station cannot be opened, its keys cannot be changed, or a copy cannot be made or brought back. */
import type { Sentence } from '../types.ts';

export const STORE_SENTENCES = [
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
    code: 'password-weak',
    text: {
      en: 'This password is too easy to guess for somebody who has the computer. Nothing was changed. Take four words that have nothing to do with each other, or let Waymark choose four words for you.',
      fr: 'Ce mot de passe est trop facile à deviner pour qui aurait l’ordinateur. Rien n’a été modifié. Prenez quatre mots sans rapport entre eux, ou laissez Waymark choisir quatre mots pour vous.',
      es: 'Esta contraseña es demasiado fácil de adivinar para quien tenga el equipo. No se cambió nada. Use cuatro palabras sin relación entre sí, o deje que Waymark elija cuatro palabras por usted.',
    },
  },
  {
    code: 'password-too-long',
    text: {
      en: 'A new password has at most {most} characters. Nothing was changed. Take a shorter one: four words that have nothing to do with each other are enough.',
      fr: 'Un nouveau mot de passe compte au plus {most} caractères. Rien n’a été modifié. Prenez-en un plus court : quatre mots sans rapport entre eux suffisent.',
      es: 'Una contraseña nueva tiene como máximo {most} caracteres. No se cambió nada. Elija una más corta: bastan cuatro palabras sin relación entre sí.',
    },
  },
  {
    code: 'recovery-code-length',
    text: {
      en: 'The recovery code has {expected} letters and digits in its two halves together; {count} were entered. Compare it with the paper.',
      fr: 'Le code de récupération compte {expected} lettres et chiffres, ses deux moitiés réunies ; vous en avez saisi {count}. Comparez avec le papier.',
      es: 'El código de recuperación tiene {expected} letras y cifras, sumando sus dos mitades; se escribieron {count}. Compárelo con el papel.',
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
      es: 'Se escribió dos veces la misma mitad del código de recuperación. Las dos mitades están en dos hojas.',
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
      fr: 'Cet emplacement ne contient aucune base de données. Choisissez l’emplacement de votre poste, ou restaurez la dernière copie.',
      es: 'En esta carpeta no hay ninguna base de datos. Elija la carpeta de su puesto o restaure la última copia.',
    },
  },
  {
    code: 'keys-missing',
    text: {
      en: 'The files keys.json and keys-twin.json are missing, and without one of them the case database cannot be opened. Put one back into the folder; at the place of your copies lies one whose name ends in .keys: put it here under the name keys.json. If there is none, restore the last copy.',
      fr: 'Les fichiers keys.json et keys-twin.json manquent ; sans l’un des deux, la base de données ne peut pas être ouverte. Remettez-en un à sa place, à côté de la base ; à l’endroit de vos copies s’en trouve un dont le nom finit par .keys : placez-le ici sous le nom keys.json. S’il n’y en a pas, restaurez la dernière copie.',
      es: 'Faltan los archivos keys.json y keys-twin.json; sin uno de ellos no se puede abrir la base de datos. Vuelva a poner uno en la carpeta; en el lugar de sus copias hay uno cuyo nombre acaba en .keys: póngalo aquí con el nombre keys.json. Si no lo hay, restaure la última copia.',
    },
  },
  {
    code: 'keys-damaged',
    text: {
      en: 'The file keys.json is damaged, and its twin does not open the case database either. The database has not been touched. At the place of your copies lies a file whose name ends in .keys: put it into the station’s folder under the name keys.json and log in again. If there is none, restore the last copy.',
      fr: 'Le fichier keys.json est endommagé, et son double n’ouvre pas non plus la base de données. Celle-ci n’a pas été touchée. À l’endroit de vos copies se trouve un fichier dont le nom finit par .keys : placez-le à l’emplacement du poste sous le nom keys.json et reconnectez-vous. S’il n’y en a pas, restaurez la dernière copie.',
      es: 'El archivo keys.json está dañado, y su doble tampoco abre la base de datos. Esta no se tocó. En el lugar de sus copias hay un archivo cuyo nombre acaba en .keys: póngalo en la carpeta del puesto con el nombre keys.json e inicie sesión de nuevo. Si no lo hay, restaure la última copia.',
    },
  },
  {
    code: 'keys-damaged-or-password',
    text: {
      en: 'The file keys.json is damaged, and in its twin this name and password, or this code, open nothing. Check what you typed and try again. If it was set or changed a moment ago, use the one before, or let somebody else log in first: that mends the file.',
      fr: 'Le fichier keys.json est endommagé et, dans son double, ce nom et ce mot de passe, ou ce code, n’ouvrent rien. Vérifiez votre saisie et réessayez. S’ils viennent d’être créés ou changés, utilisez les précédents, ou laissez d’abord une autre personne se connecter : cela répare le fichier.',
      es: 'El archivo keys.json está dañado y, en su doble, este nombre y esta contraseña, o este código, no abren nada. Compruebe lo que escribió e inténtelo de nuevo. Si se acaban de poner o cambiar, use los anteriores, o deje que otra persona inicie sesión primero: eso repara el archivo.',
    },
  },
  {
    code: 'wrong-key',
    text: {
      en: 'The password is right, but the case database does not open with the keys in this folder: the database is damaged, or one of the two files comes from elsewhere. Restore the last copy.',
      fr: 'Le mot de passe est correct, mais la base de données ne s’ouvre pas avec les clés qui l’accompagnent : elle est endommagée, ou l’un des deux fichiers vient d’ailleurs. Restaurez la dernière copie.',
      es: 'La contraseña es correcta, pero la base de datos no se abre con las claves de esta carpeta: está dañada, o uno de los dos archivos procede de otro lugar. Restaure la última copia.',
    },
  },
  {
    code: 'root-key-damaged',
    text: {
      en: 'This file of the root key is damaged: it is not the password. Nothing was changed. Use another copy of the file, from the safe or another stick.',
      fr: 'Ce fichier de la clé racine est endommagé ; le mot de passe n’est pas en cause. Rien n’a été modifié. Utilisez une autre copie du fichier, celle du coffre ou d’une autre clé USB.',
      es: 'Este archivo de la clave raíz está dañado; la contraseña no es el problema. No se cambió nada. Use otra copia del archivo, la de la caja fuerte o la de otra memoria USB.',
    },
  },
  {
    code: 'newer-waymark',
    text: {
      en: 'A newer version of Waymark has written this. Nothing was changed. Install that version here, then try again.',
      fr: 'Ceci a été écrit par une version plus récente de Waymark. Rien n’a été modifié. Installez cette version ici, puis réessayez.',
      es: 'Esto lo escribió una versión más reciente de Waymark. No se cambió nada. Instale aquí esa versión e inténtelo de nuevo.',
    },
  },
  {
    code: 'station-in-use',
    text: {
      en: 'Waymark is already open with this folder. Use the window that is open, or close it first.',
      fr: 'Waymark est déjà ouvert avec ces données. Utilisez la fenêtre ouverte, ou fermez-la d’abord.',
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
      es: 'La base de datos estuvo ocupada demasiado tiempo y esto no se guardó. Lo que escribió sigue en la pantalla: inténtelo de nuevo en un momento.',
    },
  },
  {
    code: 'disk-full',
    text: {
      en: 'There is not enough space on the disk. What was saved before is kept; what was just asked was not finished. Free some space, then try again.',
      fr: 'Il n’y a plus assez d’espace sur le disque. Ce qui était enregistré est conservé ; la dernière demande n’a pas abouti. Libérez de l’espace, puis réessayez.',
      es: 'No queda espacio suficiente en el disco. Lo guardado antes se conserva; lo último que pidió no se terminó. Libere espacio e inténtelo de nuevo.',
    },
  },
  {
    code: 'recovery-code-unseen',
    text: {
      en: 'Your new password is in force, and the recovery code you typed opens nothing any more. Its successor could not be shown, because the disk refused the next step. Log in with the new password; then a focal point makes another recovery code under Settings, Password.',
      fr: 'Votre nouveau mot de passe est en vigueur, et le code de récupération saisi n’ouvre plus rien. Son successeur n’a pas pu être montré, car le disque a refusé l’étape suivante. Connectez-vous avec le nouveau mot de passe ; ensuite le point focal crée un autre code de récupération sous Réglages, Mot de passe.',
      es: 'Su nueva contraseña ya vale, y el código de recuperación que escribió ya no abre nada. No se pudo mostrar el siguiente, porque el disco rechazó el paso posterior. Inicie sesión con la nueva contraseña; después el punto focal crea otro código de recuperación en Ajustes, Contraseña.',
    },
  },
  {
    code: 'key-change-unsure',
    text: {
      en: 'The disk refused a step while the key of the case database was being changed, so Waymark has closed the database. Nothing that was saved is lost. The change may have been made or not: lock (F9) and log in again, and Waymark finishes it. If a new password is not taken, use the one before. If the disk is full, free some space first.',
      fr: 'Le disque a refusé une étape pendant le changement de la clé de la base de données ; Waymark a donc fermé celle-ci. Rien de ce qui était enregistré n’est perdu. La modification a peut-être été faite, peut-être pas : verrouillez (F9) et reconnectez-vous, Waymark la terminera. Si un nouveau mot de passe est refusé, utilisez le précédent. Si le disque est plein, libérez d’abord de l’espace.',
      es: 'El disco rechazó un paso mientras se cambiaba la clave de la base de datos, y Waymark la cerró. No se perdió nada de lo guardado. Puede que el cambio se haya hecho o no: bloquee (F9) e inicie sesión de nuevo, y Waymark lo terminará. Si no se acepta una contraseña nueva, use la anterior. Si el disco está lleno, libere espacio antes.',
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
      fr: 'Cet emplacement n’est pas vide. Choisissez-en un vide, ou créez-le ; rien n’a été modifié ici.',
      es: 'Esta carpeta no está vacía. Elija una vacía o cree otra; aquí no se cambió nada.',
    },
  },
  {
    code: 'copy-missing',
    text: {
      en: 'There is no copy under this name. Check that the disk or stick is connected.',
      fr: 'Aucune copie ne porte ce nom. Vérifiez que le disque ou la clé USB est bien branché.',
      es: 'No hay ninguna copia con ese nombre. Compruebe que el disco o la memoria USB estén conectados.',
    },
  },
  {
    code: 'copy-damaged',
    text: {
      en: 'This file is not a whole copy of a station, so nothing was restored from it. Try an older copy.',
      fr: 'Ce fichier n’est pas une copie complète d’un poste ; rien n’a été restauré. Essayez une copie plus ancienne.',
      es: 'Este archivo no es una copia completa de un puesto; no se restauró nada. Pruebe con una copia anterior.',
    },
  },
  {
    code: 'copy-not-good',
    text: {
      en: 'The new copy did not pass its check and was thrown away; the copy made before is still there. Try another disk or stick, and run “verify”.',
      fr: 'La nouvelle copie n’a pas passé le contrôle et a été supprimée ; la copie précédente est toujours là. Essayez un autre disque ou une autre clé USB, et lancez la vérification.',
      es: 'La copia nueva no superó la comprobación y se descartó; la anterior sigue ahí. Pruebe con otro disco u otra memoria USB y ejecute la verificación.',
    },
  },
  {
    code: 'station-of-before',
    text: {
      en: 'This desk was last opened by an older Waymark, and looking alone cannot bring it up to date. Nothing was changed; log in to it once in the window or with another command, then try again.',
      fr: 'Ce poste a été ouvert pour la dernière fois par un Waymark plus ancien, et une simple consultation ne peut pas le mettre à jour. Rien n’a été modifié ; connectez-vous-y une fois dans la fenêtre ou par une autre commande, puis réessayez.',
      es: 'Este puesto se abrió por última vez con un Waymark anterior, y solo mirando no se puede actualizar. No se cambió nada; inicie sesión en él una vez en la ventana o con otra orden y vuelva a intentarlo.',
    },
  },
  {
    code: 'copy-holds-less',
    text: {
      en: 'The copy that lies there, of {at:moment}, holds more than this one would: {actsThere} acts, {recordsThere} records and {casesThere} cases there; {acts}, {records} and {cases} here. Nothing was changed. Give the new copy another name, or say that the other one is to be replaced.',
      fr: 'La copie qui s’y trouve, du {at:moment}, contient plus que celle-ci n’en contiendrait : {actsThere} actes, {recordsThere} fiches et {casesThere} dossiers là-bas ; {acts}, {records} et {cases} ici. Rien n’a été modifié. Donnez un autre nom à la nouvelle copie, ou dites que l’autre est à remplacer.',
      es: 'La copia que está allí, del {at:moment}, contiene más que la que se haría ahora: allí {actsThere} actos, {recordsThere} fichas y {casesThere} casos; aquí {acts}, {records} y {cases}. No se cambió nada. Dé otro nombre a la copia nueva o indique que se sustituya la otra.',
    },
  },
  {
    code: 'copy-not-compared',
    text: {
      en: 'The copy that lies there, of {at:moment}, does not say how much it holds: it is of an earlier version or of another desk. Nothing was changed. Give the new copy another name, or say that the other one is to be replaced.',
      fr: 'La copie qui s’y trouve, du {at:moment}, ne dit pas ce qu’elle contient : elle vient d’une version antérieure ou d’un autre poste. Rien n’a été modifié. Donnez un autre nom à la nouvelle copie, ou dites que l’autre est à remplacer.',
      es: 'La copia que está allí, del {at:moment}, no dice cuánto contiene: es de una versión anterior o de otro puesto. No se cambió nada. Dé otro nombre a la copia nueva o indique que se sustituya la otra.',
    },
  },
] as const satisfies readonly Sentence[];
