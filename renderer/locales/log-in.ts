import type { Texts } from './texts.ts';

export const logInTexts = {
  title: { en: 'Log in', fr: 'Se connecter', es: 'Iniciar sesión' },
  user: { en: 'User name', fr: 'Nom d’utilisateur', es: 'Nombre de usuario' },
  logIn: { en: 'Log in', fr: 'Se connecter', es: 'Iniciar sesión' },
  opening: { en: 'Opening…', fr: 'Ouverture…', es: 'Abriendo…' },
  forgotten: { en: 'Password forgotten', fr: 'Mot de passe oublié', es: 'Contraseña olvidada' },
  failed_one: {
    en: 'Before you, {count} log-in failed here, at {last}. Was that you?',
    fr: 'Avant vous, {count} connexion a échoué ici, le {last}. Était-ce vous ?',
    es: 'Antes de usted falló aquí {count} inicio de sesión, el {last}. ¿Fue usted?',
  },
  failed_many: {
    en: 'Before you, {count} log-ins failed here since {first}, the last at {last}. Was that you?',
    fr: 'Avant vous, {count} connexions ont échoué ici depuis le {first}, la dernière le {last}. Était-ce vous ?',
    es: 'Antes de usted fallaron aquí {count} inicios de sesión desde el {first}, el último el {last}. ¿Fue usted?',
  },
  failed_other: {
    en: 'Before you, {count} log-ins failed here since {first}, the last at {last}. Was that you?',
    fr: 'Avant vous, {count} connexions ont échoué ici depuis le {first}, la dernière le {last}. Était-ce vous ?',
    es: 'Antes de usted fallaron aquí {count} inicios de sesión desde el {first}, el último el {last}. ¿Fue usted?',
  },
  recoveryTitle: {
    en: 'Log in with the recovery code',
    fr: 'Se connecter avec le code de récupération',
    es: 'Iniciar sesión con el código de recuperación',
  },
  recoveryText: {
    en: 'It sets a new password for one user, and is itself replaced by a new code.',
    fr: 'Il définit un nouveau mot de passe pour une personne, puis il est remplacé par un nouveau code.',
    es: 'Define una nueva contraseña para una persona y después se sustituye por un código nuevo.',
  },
  newPassword: { en: 'New password', fr: 'Nouveau mot de passe', es: 'Contraseña nueva' },
  recover: {
    en: 'Set the password and log in',
    fr: 'Définir le mot de passe et se connecter',
    es: 'Definir la contraseña y entrar',
  },
  olderTitle: {
    en: 'This is not the newest state',
    fr: 'Ce n’est pas l’état le plus récent',
    es: 'Este no es el estado más reciente',
  },
  olderRestore: {
    en: 'Bring back the newer copy',
    fr: 'Restaurer la copie plus récente',
    es: 'Restaurar la copia más reciente',
  },
  olderGoOnText: {
    en: 'A focal point can also go on with what is here. That stands in the audit trail and on Today; what other offices hold of this desk comes back with their packages.',
    fr: 'Un point focal peut aussi continuer avec ce qui est ici. Cela figure dans le journal et dans « Aujourd’hui » ; ce que les autres bureaux détiennent de ce poste revient avec leurs paquets.',
    es: 'Un punto focal también puede seguir con lo que hay aquí. Consta en el registro de actividad y en Hoy; lo que otras oficinas tengan de este puesto vuelve con sus paquetes.',
  },
  olderLooked: {
    en: 'We looked for the newer folder and for the last copy, and go on without what is missing',
    fr: 'Nous avons cherché les données plus récentes et la dernière copie, et continuons sans ce qui manque',
    es: 'Hemos buscado la carpeta más reciente y la última copia, y seguimos sin lo que falta',
  },
  olderGoOn: { en: 'Go on in a new epoch', fr: 'Continuer dans une nouvelle époque', es: 'Seguir en una época nueva' },
} as const satisfies Texts;
