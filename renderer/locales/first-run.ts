import type { Texts } from './texts.ts';

/** Setting up a desk, trying it with invented cases, bringing it back from a copy, and the recovery code. */
export const firstRunTexts = {
  welcome: { en: 'Set up this desk', fr: 'Installer ce poste', es: 'Preparar este puesto' },
  welcomeText: {
    en: 'Everything stays on this PC, encrypted. It takes about three minutes.',
    fr: 'Tout reste sur cet ordinateur, chiffré. Cela prend environ trois minutes.',
    es: 'Todo permanece cifrado en este equipo. Lleva unos tres minutos.',
  },
  stepOf: { en: 'Step {step} of 3', fr: 'Étape {step} sur 3', es: 'Paso {step} de 3' },
  stepDesk: { en: 'This desk', fr: 'Ce poste', es: 'Este puesto' },
  stepYou: { en: 'You', fr: 'Vous', es: 'Usted' },
  stepCopies: { en: 'Copies', fr: 'Copies', es: 'Copias' },

  which: { en: 'Which desk is this?', fr: 'Quel est ce poste ?', es: '¿Qué puesto es este?' },
  mission: {
    en: 'A mission or field office',
    fr: 'Une mission ou un bureau de terrain',
    es: 'Una misión u oficina de campo',
  },
  missionText: {
    en: 'Meets or shelters people, keeps their case files, seals packages for other offices.',
    fr: 'Rencontre ou héberge les personnes, tient leurs dossiers, scelle des paquets pour les autres bureaux.',
    es: 'Atiende o aloja a las personas, lleva sus casos y sella paquetes para otras oficinas.',
  },
  headquarters: { en: 'Headquarters', fr: 'Le siège', es: 'La sede' },
  headquartersText: {
    en: 'Takes in packages from the missions, issues the directory of offices, makes the statistics.',
    fr: 'Reçoit les paquets des missions, publie le répertoire des bureaux, établit les statistiques.',
    es: 'Recibe los paquetes de las misiones, emite el directorio de oficinas y elabora las estadísticas.',
  },
  officeName: { en: 'Name of the office', fr: 'Nom du bureau', es: 'Nombre de la oficina' },
  officeNameExample: {
    en: 'for example: Bishkek office',
    fr: 'par exemple : bureau de Bichkek',
    es: 'por ejemplo: oficina de Biskek',
  },
  officeCode: { en: 'Code', fr: 'Code', es: 'Código' },
  officeCodeHelp: {
    en: 'Capital letters, digits and hyphens, such as KG-BIS. It is part of every case reference and cannot be changed later.',
    fr: 'Majuscules, chiffres et traits d’union, comme KG-BIS. Il fait partie de chaque référence de dossier et ne pourra plus être modifié.',
    es: 'Mayúsculas, cifras y guiones, como KG-BIS. Forma parte de cada referencia de caso y no se puede cambiar después.',
  },
  officeCodeWrong: {
    en: 'Use 1 to 12 capital letters, digits or hyphens, beginning with a letter or digit.',
    fr: 'Utilisez de 1 à 12 majuscules, chiffres ou traits d’union, en commençant par une lettre ou un chiffre.',
    es: 'Use de 1 a 12 mayúsculas, cifras o guiones; el primero, letra o cifra.',
  },
  country: { en: 'Country', fr: 'Pays', es: 'País' },
  countryMissing: {
    en: 'Choose the country of this office.',
    fr: 'Choisissez le pays de ce bureau.',
    es: 'Elija el país de esta oficina.',
  },
  countryType: { en: 'Type to find', fr: 'Écrire pour chercher', es: 'Escriba para buscar' },
  countryNothing: { en: 'No country of that name', fr: 'Aucun pays de ce nom', es: 'Ningún país con ese nombre' },

  youTitle: { en: 'Who works at this desk?', fr: 'Qui travaille à ce poste ?', es: '¿Quién trabaja en este puesto?' },
  copiesTitle: { en: 'Where do copies go?', fr: 'Où vont les copies ?', es: '¿Adónde van las copias?' },
  user: { en: 'Your user name', fr: 'Votre nom d’utilisateur', es: 'Su nombre de usuario' },
  userHelp: {
    en: 'Type it at each start. It is kept inside the encrypted database only.',
    fr: 'À saisir à chaque démarrage. Il n’est gardé que dans la base chiffrée.',
    es: 'Se escribe en cada inicio. Solo se guarda dentro de la base de datos cifrada.',
  },
  newPassword: { en: 'Password', fr: 'Mot de passe', es: 'Contraseña' },
  repeat: {
    en: 'The same password again',
    fr: 'Répéter le mot de passe',
    es: 'La misma contraseña otra vez',
  },
  repeatDifferent: {
    en: 'The two are not the same.',
    fr: 'Les deux ne sont pas identiques.',
    es: 'Las dos no coinciden.',
  },
  rootTitle: { en: 'Root key', fr: 'Clé racine', es: 'Clave raíz' },
  rootText: {
    en: 'The root key signs the directory of offices. It is a file of its own, sealed with its own passphrase, best kept on a stick in a safe. Each new directory is written into it; with this file a headquarters whose PC is lost goes on.',
    fr: 'La clé racine signe le répertoire des bureaux. C’est un fichier à part, scellé par sa propre phrase secrète, à garder de préférence sur une clé USB dans un coffre. Chaque nouveau répertoire y est inscrit ; avec ce fichier, un siège dont l’ordinateur est perdu peut continuer.',
    es: 'La clave raíz firma el directorio de oficinas. Es un archivo aparte, sellado con su propia frase secreta; lo mejor es guardarlo en una memoria USB dentro de una caja fuerte. Cada directorio nuevo se anota en él; con este archivo, una sede que pierda su equipo puede continuar.',
  },
  rootHave: {
    en: 'We have the root key file',
    fr: 'Oui, nous avons ce fichier',
    es: 'Tenemos el archivo de la clave raíz',
  },
  rootHaveText: {
    en: 'Where headquarters’ PC was lost: this desk goes on with the directory, and no office compares the words of the root again. Use the same office code as before.',
    fr: 'Si l’ordinateur du siège a été perdu : ce poste reprend le répertoire, et aucun bureau n’a à comparer de nouveau les mots de la clé racine. Reprenez le même code de bureau.',
    es: 'Si se perdió el equipo de la sede: este puesto continúa el directorio y ninguna oficina tiene que comparar otra vez las palabras de la clave raíz. Use el mismo código de oficina.',
  },
  rootHaveNone: {
    en: 'No, a new root key is made',
    fr: 'Non, créer une clé racine',
    es: 'No, se crea una clave raíz nueva',
  },
  rootPasswordMissing: {
    en: 'Type the passphrase that seals this file.',
    fr: 'Saisissez la phrase secrète qui scelle ce fichier.',
    es: 'Escriba la frase secreta que sella este archivo.',
  },
  rootPassword: {
    en: 'Passphrase of the root key',
    fr: 'Phrase secrète de la clé racine',
    es: 'Frase secreta de la clave raíz',
  },
  rootPlace: { en: 'Where the root key goes', fr: 'Emplacement de la clé racine', es: 'Dónde se guarda la clave raíz' },
  rootPlaceHere: {
    en: 'In this desk’s folder',
    fr: 'À l’emplacement des données de ce poste',
    es: 'En la carpeta de este puesto',
  },

  copies: {
    en: 'A second place for copies',
    fr: 'Un second emplacement pour les copies',
    es: 'Un segundo lugar para las copias',
  },
  copiesText: {
    en: 'Each time you close Waymark, a checked, encrypted copy goes there: a stick or an external disk. If this PC is lost, the copy brings everything back.',
    fr: 'À chaque fermeture de Waymark, une copie chiffrée et vérifiée y est écrite : clé USB ou disque externe. Si cet ordinateur est perdu, la copie permet de tout retrouver.',
    es: 'Cada vez que cierre Waymark se guarda allí una copia cifrada y comprobada: una memoria USB o un disco externo. Si se pierde este equipo, la copia lo devuelve todo.',
  },
  copiesNone: { en: 'No place chosen yet', fr: 'Aucun emplacement choisi', es: 'Aún no hay lugar elegido' },
  copiesChoose: { en: 'Choose a folder…', fr: 'Choisir un emplacement…', es: 'Elegir una carpeta…' },
  copiesLater: {
    en: 'You can go on without one and choose it later in Settings; until then, if the disk breaks, everything is lost.',
    fr: 'Vous pouvez continuer sans et le choisir plus tard dans Réglages ; d’ici là, si le disque tombe en panne, tout est perdu.',
    es: 'Puede continuar sin elegirlo y hacerlo después en Ajustes; hasta entonces, si el disco se avería, se pierde todo.',
  },
  adviceTitle: { en: 'Before you begin', fr: 'Avant de commencer', es: 'Antes de empezar' },
  adviceDisk: {
    en: 'Turn on disk encryption in the system (BitLocker, FileVault, LUKS).',
    fr: 'Activez le chiffrement du disque du système (BitLocker, FileVault, LUKS).',
    es: 'Active el cifrado de disco del sistema (BitLocker, FileVault, LUKS).',
  },
  advicePlace: {
    en: 'Choose neither a network drive nor a folder that is synchronised to a cloud.',
    fr: 'N’utilisez ni lecteur réseau ni emplacement synchronisé avec un service en ligne.',
    es: 'No elija una unidad de red ni una carpeta sincronizada con una nube.',
  },
  make: { en: 'Set up the desk', fr: 'Installer le poste', es: 'Preparar el puesto' },
  making: {
    en: 'Making keys and the encrypted database…',
    fr: 'Création des clés et de la base chiffrée…',
    es: 'Creando las claves y la base de datos cifrada…',
  },

  codeTitle: { en: 'Your recovery code', fr: 'Votre code de récupération', es: 'Su código de recuperación' },
  codeText: {
    en: 'If every password is forgotten, only this code opens the database. It is shown once and kept nowhere. Where two people can, each keeps one half.',
    fr: 'Si tous les mots de passe sont oubliés, seul ce code ouvre la base. Il n’est montré qu’une fois et n’est conservé nulle part. Si vous êtes deux, chaque personne garde une moitié.',
    es: 'Si se olvidan todas las contraseñas, solo este código abre la base de datos. Se muestra una vez y no se guarda en ningún lugar. Si son dos personas, cada una guarda una mitad.',
  },
  codeHalf: { en: 'Half {half}', fr: 'Moitié {half}', es: 'Mitad {half}' },
  codePrint: { en: 'Print the code', fr: 'Imprimer le code', es: 'Imprimir el código' },
  codeCopy: { en: 'Copy it', fr: 'Le copier', es: 'Copiarlo' },
  codeCopied: {
    en: 'Copied. Write it down now: the clipboard is cleared after a minute.',
    fr: 'Copié. Notez-le maintenant : le presse-papiers est vidé après une minute.',
    es: 'Copiado. Anótelo ahora: el portapapeles se vacía al cabo de un minuto.',
  },
  codePrinted: {
    en: 'Printed. Keep the sheet away from this PC.',
    fr: 'Imprimé. Gardez la feuille loin de cet ordinateur.',
    es: 'Impreso. Guarde la hoja lejos de este equipo.',
  },
  codeFirst: {
    en: 'Print or copy it before going on.',
    fr: 'Imprimez-le ou copiez-le avant de continuer.',
    es: 'Imprímalo o cópielo antes de continuar.',
  },
  codeGoOn: { en: 'I have it, go on', fr: 'Je l’ai, continuer', es: 'Lo tengo, continuar' },
  codePaperText: {
    en: 'Opens the database of this desk when every password is forgotten. Keep the halves apart, away from the PC. Used once, it is replaced by a new one.',
    fr: 'Ouvre la base de ce poste lorsque tous les mots de passe sont oubliés. Gardez les moitiés séparées, loin de l’ordinateur. Une fois utilisé, il est remplacé par un nouveau.',
    es: 'Abre la base de datos de este puesto cuando se olvidaron todas las contraseñas. Guarde las mitades por separado, lejos del equipo. Una vez usado, se sustituye por otro nuevo.',
  },

  demo: { en: 'Try with invented cases', fr: 'Essayer avec des dossiers inventés', es: 'Probar con casos inventados' },
  demoTitle: {
    en: 'A desk with invented cases',
    fr: 'Un poste avec des dossiers inventés',
    es: 'Un puesto con casos inventados',
  },
  demoText: {
    en: 'A desk of its own, marked on every screen. Other offices refuse what it seals, so nothing invented can get among real cases.',
    fr: 'Un poste à part, signalé sur chaque écran. Les autres bureaux refusent ce qu’il scelle : rien d’inventé ne peut se mêler aux vrais dossiers.',
    es: 'Un puesto aparte, señalado en cada pantalla. Las demás oficinas rechazan lo que selle, de modo que nada inventado se mezcla con casos reales.',
  },
  demoCases: { en: 'How many cases', fr: 'Nombre de dossiers', es: 'Cuántos casos' },
  demoMake: { en: 'Make it', fr: 'Le créer', es: 'Crearlo' },
  demoMaking: { en: 'Inventing cases…', fr: 'Invention des dossiers…', es: 'Inventando casos…' },
  demoLeave: {
    en: 'Back to the office’s own desk',
    fr: 'Revenir au poste du bureau',
    es: 'Volver al puesto de la oficina',
  },
  restore: {
    en: 'Bring back a desk from a copy',
    fr: 'Restaurer un poste depuis une copie',
    es: 'Restaurar un puesto desde una copia',
  },
  restoreTitle: {
    en: 'Bring back a desk from a copy',
    fr: 'Restaurer un poste depuis une copie',
    es: 'Restaurar un puesto desde una copia',
  },
  restoreText: {
    en: 'For a new PC, or after a disk failed. What was written since the copy and already sealed comes back from the other offices.',
    fr: 'Pour un nouvel ordinateur ou après une panne de disque. Ce qui a été écrit depuis la copie et déjà scellé revient des autres bureaux.',
    es: 'Para un equipo nuevo o tras una avería del disco. Lo escrito después de la copia y ya sellado vuelve desde las demás oficinas.',
  },
  restoreTextAside: {
    en: 'The desk that is here is kept beside it, under another name, and nothing in it is changed. What was written since the copy and already sealed comes back from the other offices.',
    fr: 'Le poste qui est ici est conservé à côté, sous un autre nom, et rien n’y est modifié. Ce qui a été écrit depuis la copie et déjà scellé revient des autres bureaux.',
    es: 'El puesto que está aquí se conserva al lado, con otro nombre, y nada cambia en él. Lo escrito después de la copia y ya sellado vuelve desde las demás oficinas.',
  },
  restoreWhich: {
    en: 'Several copies of this desk lie there. Which one?',
    fr: 'Plusieurs copies de ce poste s’y trouvent. Laquelle ?',
    es: 'Hay varias copias de este puesto. ¿Cuál?',
  },
  restoreCases_one: { en: '{count} case', fr: '{count} dossier', es: '{count} caso' },
  restoreCases_other: { en: '{count} cases', fr: '{count} dossiers', es: '{count} casos' },
  restoreCasesUnknown: {
    en: 'does not say how many cases',
    fr: 'ne dit pas combien de dossiers',
    es: 'no indica cuántos casos',
  },
  restoreClosed: {
    en: 'does not open with what was typed',
    fr: 'ne s’ouvre pas avec ce qui a été saisi',
    es: 'no se abre con lo escrito',
  },
  restoreFile: { en: 'The copy', fr: 'La copie', es: 'La copia' },
  restoreFileNone: { en: 'No file chosen yet', fr: 'Aucun fichier choisi', es: 'Aún no hay archivo elegido' },
  restoreHow: { en: 'Open it with', fr: 'L’ouvrir avec', es: 'Abrirla con' },
  restoreByPassword: { en: 'User name and password', fr: 'Nom et mot de passe', es: 'Usuario y contraseña' },
  restoreByCode: { en: 'Recovery code', fr: 'Code de récupération', es: 'Código de recuperación' },
  restoreNewPassword: {
    en: 'New password for this user',
    fr: 'Nouveau mot de passe du compte',
    es: 'Contraseña nueva para esta persona',
  },
  restoreDo: { en: 'Bring it back', fr: 'Restaurer', es: 'Restaurar' },
  restoreDoing: {
    en: 'Checking the copy and bringing it back…',
    fr: 'Vérification et restauration de la copie…',
    es: 'Comprobando y restaurando la copia…',
  },
  recoveryCode: { en: 'Recovery code', fr: 'Code de récupération', es: 'Código de recuperación' },
  recoveryCodeHelp: {
    en: 'Both halves, in any order; capitals, spaces and hyphens do not matter.',
    fr: 'Les deux moitiés, dans n’importe quel ordre ; majuscules, espaces et traits d’union sont sans importance.',
    es: 'Las dos mitades, en cualquier orden; no importan mayúsculas, espacios ni guiones.',
  },
} as const satisfies Texts;
