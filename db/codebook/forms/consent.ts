import type { ListId } from '../lists/index.ts';
import { text } from '../text.ts';
import type { Form, Question, Text } from '../types.ts';

/** One matter to agree to: a question of its own, so that each is in force by itself. */
function matter<const I extends string, const L extends ListId>(
  id: I,
  list: L,
  label: Text,
  source: string,
  more: Omit<Partial<Question>, 'id' | 'list' | 'type' | 'of' | 'plannedWhile' | 'about' | 'opens' | 'columns'> & {
    readonly type?: 'codes';
  } = {},
): Question & { readonly id: I; readonly list: L } {
  return { id, type: 'code', list, label, sensitivity: 'fact', source, ...more };
}

/**
 * What the person agrees to, matter by matter. In force is the latest by date given over all offices; on one day refusal
 * wins; a minor needs the child's and the guardian's (casework/RULES.md, Consent).
 */
export const CONSENT = {
  kind: 'consent',
  label: text('Consent', 'Consentement', 'Consentimiento'),
  section: 'arriving',
  many: true,
  keepsCaseOpen: false,
  countsAsHelp: false,
  onFirstContact: true,
  tells: 'nothing',
  staysOpenAfterNo: true,
  audience: 'contact',
  date: 'date',
  summary: ['given-by', 'keep', 'help', 'share-receiving', 'share-headquarters'],
  asksFirst: [
    ...['date', 'given-by', 'limits-explained'],
    ...['help', 'keep', 'share-receiving', 'contact'],
    ...['form', 'interpreter-acceptable', 'present'],
  ],
  groups: [
    {
      label: text('Given', 'Donné', 'Quién y cuándo'),
      questions: [
        {
          id: 'date',
          type: 'date',
          of: 'done',
          label: text('Day', 'Jour', 'Día'),
          sensitivity: 'fact',
          source: 'casework/RULES.md (Consent: by its day)',
        },
        matter(
          'given-by',
          'given-by',
          text('By whom?', 'Par qui ?', '¿Quién lo da?'),
          'FORMS.md (consent: guardian); iom-2011 §2.12 L179-194',
        ),
        {
          id: 'limits-explained',
          type: 'flag',
          sensitivity: 'fact',
          label: text(
            'We said what it is for, who sees it and what we must report',
            'Nous avons dit à quoi cela sert, qui le voit et ce que nous devons signaler',
            'Explicamos para qué sirve, quién lo ve y de qué debemos informar',
          ),
          source: 'FORMS.md (First contact: question 2); FORMS.md (consent: limits of confidentiality explained)',
        },
      ],
    },
    {
      label: text('Help', 'Aide', 'Ayuda'),
      questions: [
        matter(
          'help',
          'consent-yes-no',
          text('To be helped', 'L’aide', 'Recibir ayuda'),
          'casework/RULES.md (Help); iom-2011 §4.2 L262-263',
        ),
        matter(
          'wants-instead',
          'wants-instead',
          text('What do they want instead?', 'Que veut-elle à la place ?', '¿Qué quiere en su lugar?'),
          'casework/RULES.md (Child: a no about help asks what the child wants instead)',
          { type: 'codes', asked: { question: 'help', in: ['refuses'] } },
        ),
        matter(
          'no-answer',
          'no-answer',
          text('Why is there no answer?', 'Pourquoi n’y a-t-il pas de réponse ?', '¿Por qué no hay respuesta?'),
          'casework/RULES.md (Child: does not know, too young or unable)',
          { asked: { question: 'help', in: ['later', 'not-asked'] } },
        ),
        matter(
          'judged-by',
          'judged-by',
          text('Who judged that?', 'Qui en a jugé ?', '¿Quién lo valoró?'),
          'casework/RULES.md (Child: too young or unable: who judged)',
          { asked: { question: 'no-answer', in: ['too-young'] } },
        ),
        matter(
          'judged-how',
          'judged-how',
          text('How?', 'Comment ?', '¿Cómo?'),
          'casework/RULES.md (Child: too young or unable: how)',
          { type: 'codes', asked: { question: 'no-answer', in: ['too-young'] } },
        ),
        matter(
          'shelter',
          'consent-yes-no',
          text('To stay in a shelter', 'L’hébergement en centre', 'Alojarse en un albergue'),
          'iom-2011 §4.2 L156-159; norad-2010 §1.2 F4 L1351-1354',
        ),
        matter(
          'health-examination',
          'consent-yes-no',
          text('A health examination', 'Un examen de santé', 'Un examen de salud'),
          'sida-2003 §2.6 L4355-4360; FORMS.md (consent)',
        ),
        matter(
          'return',
          'consent-yes-no',
          text('Return', 'Le retour', 'Retorno voluntario asistido'),
          'iom-2011 §4.2 L607-608; sida-2003 §1.6 L4318-4319',
        ),
        {
          id: 'return-explained',
          type: 'flag',
          sensitivity: 'fact',
          asked: { question: 'return', in: ['agrees', 'later'] },
          label: text(
            'We said how the return goes, what help there is, and that they can still say no',
            'Nous avons dit comment se passe le retour, quelle aide existe, et qu’on peut encore dire non',
            'Explicamos cómo es el retorno, qué ayuda hay, y que todavía se puede decir que no',
          ),
          source: 'iom-2011 §2.10 L604-608 (informed); casework/RULES.md (Return)',
        },
        {
          id: 'return-asylum-explained',
          type: 'flag',
          sensitivity: 'fact',
          asked: { question: 'return', in: ['agrees', 'later'] },
          label: text(
            'Where asylum is asked for or granted: told what the return means for it, best by their lawyer, and wants it all the same',
            'Si l’asile est demandé ou accordé : la personne sait ce que le retour y change, de préférence par son avocate ou avocat, et le veut quand même',
            'Si se pidió o se concedió asilo: sabe qué efecto tiene el retorno en el asilo, mejor por quien la defiende, y lo quiere de todos modos',
          ),
          source: 'UN Trafficking Protocol art. 14(1); iom-2011 §4.1 L649-651, L1917; casework/RULES.md (Return)',
        },
        matter(
          'contact',
          'consent-yes-no',
          text('To be contacted later', 'Un contact plus tard', 'Contacto más adelante'),
          'casework/RULES.md (Contact)',
        ),
      ],
    },
    {
      label: text('Keeping and sharing', 'Garder et partager', 'Guardar y compartir'),
      questions: [
        matter(
          'keep',
          'consent-keep',
          text(
            'May we write this down and keep it?',
            'Pouvons-nous noter cela et le garder ?',
            '¿Podemos anotar esto y guardarlo?',
          ),
          'FORMS.md (First contact: question 2); HTCDS 2.0 con_Consent',
          { htcds: 'con_Consent' },
        ),
        matter(
          'prolonged-because',
          'prolonged-because',
          text(
            'Why can they still not be asked? 72 hours more',
            'Pourquoi ne peut-on toujours pas poser la question ? 72 heures de plus',
            '¿Por qué aún no se les puede preguntar? 72 horas más',
          ),
          'casework/RULES.md (Emergency: prolonged by 72 hours, with the reason)',
          { asked: { question: 'keep', in: ['emergency'] } },
        ),
        matter(
          'no-means',
          'no-means',
          text(
            'What may not be kept? Ask alone, in their words',
            'Que ne faut-il pas garder ? À demander en tête-à-tête, avec ses mots',
            '¿Qué no se debe guardar? Preguntar a solas, con sus palabras',
          ),
          'casework/RULES.md (No is an event)',
          { asked: { question: 'keep', in: ['refuses'] } },
        ),
        matter(
          'share-receiving',
          'consent-share',
          text(
            'Share with the office that will receive them',
            'Partager avec le bureau qui accueillera la personne',
            'Compartir con la oficina que recibirá a la persona',
          ),
          'sida-2003 §1.1 L2026-2032; FORMS.md (consent)',
        ),
        matter(
          'share-headquarters',
          'consent-share',
          text('Share with headquarters', 'Partager avec le siège', 'Compartir con la sede'),
          'sida-2003 §1.1 L2031-2032; exchange/FORMAT.md (Depths)',
        ),
        matter(
          'share-partners',
          'consent-share',
          text('Share with partners', 'Partager avec des partenaires', 'Compartir con organizaciones asociadas'),
          'FORMS.md (consent); sida-2003 §1.1 L2852-2853',
        ),
        {
          id: 'share-limits',
          type: 'long-text',
          sensitivity: 'told',
          label: text(
            'With which partners, and what never',
            'Avec quels partenaires, et ce qu’il ne faut jamais partager',
            'Con qué organizaciones, y qué nunca',
          ),
          source: 'casework/RULES.md (Sharing); iom-2011 §4.2',
        },
        matter(
          'count-once',
          'consent-yes-no',
          text(
            'To be counted once across offices',
            'Un comptage unique, tous bureaux confondus',
            'Contar a la persona una sola vez entre oficinas',
          ),
          'FORMS.md (consent: counted once across offices); iom-2011 §1.2 L3021-3035',
        ),
      ],
    },
    {
      label: text('Others', 'Les autres', 'Otras personas y entidades'),
      questions: [
        matter(
          'police',
          'consent-yes-no',
          text('Contact with the police', 'Contact avec la police', 'Contacto con la policía'),
          'sida-2003 §4.1 L1009-1014; FORMS.md (consent)',
        ),
        {
          id: 'asylum-explained',
          type: 'flag',
          sensitivity: 'fact',
          label: text(
            'Told about asylum and what contact with the embassy can mean',
            'Information donnée sur l’asile et sur ce que peut entraîner un contact avec l’ambassade',
            'Se explicó el asilo y lo que puede suponer un contacto con la embajada',
          ),
          source: 'casework/RULES.md (Authorities of origin); iom-2011 §4.1 L649-651, L1917',
        },
        matter(
          'fears-authorities',
          'yes-no-unsure',
          text(
            'Fears the authorities of the home country?',
            'La personne craint-elle les autorités de son pays ?',
            '¿Teme a las autoridades de su país?',
          ),
          'casework/RULES.md (Authorities of origin)',
        ),
        matter(
          'authorities-of-origin',
          'consent-yes-no',
          text(
            'Contact with the embassy or home authorities',
            'Contact avec l’ambassade ou les autorités du pays d’origine',
            'Contacto con la embajada o las autoridades de su país',
          ),
          'casework/RULES.md (Authorities of origin: agreed in writing)',
        ),
        matter(
          'family',
          'consent-yes-no',
          text('Contact with the family', 'Contact avec la famille', 'Contacto con la familia'),
          'casework/RULES.md (Family); sida-2003 §2.2 L1947-1948',
        ),
        matter(
          'media',
          'consent-yes-no',
          text('Media', 'Médias', 'Medios de comunicación'),
          'sida-2003 §1.6 L4341-4342, §4.2 L1984-1996 (never for a child)',
        ),
        matter(
          'research',
          'consent-yes-no',
          text('Research', 'Recherche', 'Investigación académica'),
          'FORMS.md (consent); iom-2011 §4.2',
        ),
      ],
    },
    {
      label: text('If declined', 'En cas de refus', 'Si no acepta'),
      questions: [
        matter(
          'reason-declined',
          'decline-reason',
          text('Reasons', 'Raisons', 'Motivos'),
          'FORMS.md (Code lists); sida-2003 §2.4 L491-500; norad-2010 §2.11 L3526-3531',
          { type: 'codes' },
        ),
        {
          id: 'reason-note',
          type: 'long-text',
          sensitivity: 'told',
          label: text('In their words', 'Avec ses mots', 'Con sus palabras'),
          source: 'FORMS.md (consent: with reason); norad-2010 §1.2 F5 L1376-1379',
        },
      ],
    },
    {
      label: text('How it was asked', 'Comment cela a été demandé', 'Cómo se preguntó'),
      questions: [
        matter(
          'form',
          'consent-form',
          text('Spoken or signed', 'Oral ou signé', 'De palabra o firmado'),
          'FORMS.md (consent: spoken or signed)',
        ),
        {
          id: 'witness',
          type: 'text',
          names: true,
          sensitivity: 'direct',
          asked: { question: 'form', in: ['witnessed'] },
          label: text('Name of the witness', 'Nom du témoin', 'Nombre de quien fue testigo'),
          source: 'casework/RULES.md (Authorities of origin: before a named witness)',
        },
        {
          id: 'language',
          type: 'language',
          sensitivity: 'fact',
          label: text('In which language?', 'Dans quelle langue ?', '¿En qué idioma?'),
          source: 'sida-2003 §1.6 L1978-1979, L4315-4319, L4788-4790',
        },
        matter(
          'text-shown',
          'text-shown',
          text('Which text was read or shown?', 'Quel texte a été lu ou montré ?', '¿Qué texto se leyó o mostró?'),
          'FORMS.md (consent: text); sida-2003 §1.6 L1978-1979',
        ),
        {
          id: 'text-language',
          type: 'language',
          sensitivity: 'fact',
          label: text('Language of the text', 'Langue du texte', 'Idioma del texto'),
          source: 'FORMS.md (consent: text); sida-2003 §1.6 L1978-1979',
        },
        {
          id: 'text-version',
          type: 'register',
          sensitivity: 'fact',
          label: text('Edition of the text', 'Édition du texte', 'Edición del texto'),
          source: 'FORMS.md (consent: text)',
        },
        matter(
          'interpreter-acceptable',
          'interpreter-acceptable',
          text(
            'Is the interpreter acceptable?',
            'La personne accepte-t-elle l’interprète ?',
            '¿Le parece bien la persona que interpreta?',
          ),
          'FORMS.md (consent); sida-2003 §2.4 L4310-4312',
        ),
        matter(
          'present',
          'present',
          text('Who was present?', 'Qui était présent ?', '¿Quién estaba presente?'),
          'FORMS.md (consent: who was present)',
          { type: 'codes' },
        ),
        {
          id: 'present-note',
          type: 'text',
          sensitivity: 'told',
          label: text('Who exactly', 'Qui exactement', 'Quién exactamente'),
          source: 'FORMS.md (consent: who was present)',
        },
        {
          id: 'place',
          type: 'text',
          sensitivity: 'near',
          label: text('Place', 'Lieu', 'Lugar'),
          source: 'FORMS.md (consent: place)',
        },
        {
          id: 'guardian-name',
          type: 'text',
          names: true,
          sensitivity: 'direct',
          asked: { question: 'given-by', in: ['guardian', 'both'] },
          label: text(
            'Guardian’s name',
            'Nom de la personne qui représente l’enfant',
            'Nombre de la tutora o del tutor',
          ),
          source: 'FORMS.md (consent: guardian); norad-2010 §8 L2219, L3505',
        },
        matter(
          'guardian-kind',
          'guardian-kind',
          text(
            'Who is the guardian?',
            'Qui représente légalement l’enfant ?',
            '¿Quién ejerce la tutela o representación legal?',
          ),
          'iom-2011 §2.12 L179-194',
          { asked: { question: 'given-by', in: ['guardian', 'both'] } },
        ),
      ],
    },
  ],
} as const satisfies Form;
