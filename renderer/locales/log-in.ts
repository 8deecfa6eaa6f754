import type { Texts } from './texts.ts';

export const logInTexts = {
  title: { en: 'Log in', fr: 'Se connecter', es: 'Iniciar sesión' },
  user: { en: 'User name', fr: 'Nom d’utilisateur', es: 'Nombre de usuario' },
  logIn: { en: 'Log in', fr: 'Se connecter', es: 'Iniciar sesión' },
  opening: { en: 'Opening…', fr: 'Ouverture…', es: 'Abriendo…' },
  forgotten: { en: 'Password forgotten', fr: 'Mot de passe oublié', es: 'Contraseña olvidada' },
  recoveryTitle: {
    en: 'Log in with the recovery code',
    fr: 'Se connecter avec le code de secours',
    es: 'Entrar con el código de recuperación',
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
} as const satisfies Texts;
