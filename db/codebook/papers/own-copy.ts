/** The words of the copy that the person has (papers/README.md, The person's own copy): plain, to the person, and about nobody else. */
import { text } from '../text.ts';

export const OWN_COPY = {
  title: text('Your copy', 'Votre copie', 'Su copia'),
  notice: text(
    'This is yours. It says what we keep about you. You need not take it with you: we can keep it, and you can read it here whenever you want.',
    'Ceci est à vous et dit ce que nous gardons à votre sujet. Rien ne vous oblige à l’emporter : nous pouvons le garder, et vous pouvez le lire ici quand vous voulez.',
    'Esto es suyo y dice lo que guardamos sobre usted. No tiene que llevárselo: podemos guardarlo, y puede leerlo aquí cuando quiera.',
  ),
  you: text('About you', 'À votre sujet', 'Sobre usted'),
  agreed: text('What you answered', 'Ce que vous avez répondu', 'Lo que usted respondió'),
  waits: text(
    '{answer}. Somebody else still has to agree.',
    '{answer}. Une autre personne doit encore donner son accord.',
    '{answer}. Otra persona todavía tiene que dar su acuerdo.',
  ),
  help: text('Help for you', 'L’aide pour vous', 'La ayuda para usted'),
  stays: text('Where you stayed', 'Où vous avez séjourné', 'Dónde se alojó'),
  from: text('From', 'Du', 'Desde'),
  until: text('Until', 'Au', 'Hasta'),
  kind: text('What kind of place', 'Quel genre de lieu', 'Qué tipo de lugar'),
  day: text('Day', 'Jour', 'Día'),
  matter: text('Matter', 'Objet', 'Asunto'),
  answer: text('Your answer', 'Votre réponse', 'Su respuesta'),
  what: text('What', 'Quoi', 'Qué'),
  outcome: text('What became of it', 'Ce qu’il en est', 'Qué fue de ello'),
  money: text('Money', 'Argent', 'Dinero'),
  ourOffice: text('our office', 'notre bureau', 'nuestra oficina'),
  anotherOffice: text('another office', 'un autre bureau', 'otra oficina'),
  offices: text('Who else has your file', 'Qui d’autre a votre dossier', 'Quién más tiene su caso'),
  nobody: text('Nobody but our office.', 'Personne d’autre que notre bureau.', 'Nadie más que nuestra oficina.'),
  rights: text('What you can ask', 'Ce que vous pouvez demander', 'Lo que puede pedir'),
  seeAll: text(
    'To see all that we keep about you, and to have it read to you.',
    'À voir tout ce que nous gardons à votre sujet, et à ce qu’on vous le lise.',
    'Ver todo lo que guardamos sobre usted, y que se lo lean.',
  ),
  correct: text(
    'That what is wrong is put right.',
    'Que ce qui est faux soit corrigé.',
    'Que se corrija lo que esté mal.',
  ),
  takeBack: text(
    'To take back what you agreed to, on any day. You are helped all the same.',
    'À revenir sur ce que vous avez accepté, n’importe quel jour. L’aide ne change pas.',
    'Retirar lo que aceptó, cualquier día. La ayuda sigue igual.',
  ),
  whom: text(
    'Whom you can tell if something is not right',
    'À qui le dire si quelque chose ne va pas',
    'A quién decirlo si algo no está bien',
  ),
} as const;
