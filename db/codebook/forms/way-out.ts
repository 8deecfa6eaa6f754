import { text } from '../text.ts';
import type { Form } from '../types.ts';
import { IN_THEIR_OWN_WORDS, NARRATIVE } from './narrative.ts';

/** How it ended. Once for each office: a way out that did not last is told as another part of the story. */
export const WAY_OUT = {
  kind: 'way-out',
  label: text('The way out', 'La sortie', 'La salida'),
  section: 'what-happened',
  many: false,
  keepsCaseOpen: true,
  countsAsHelp: false,
  onFirstContact: false,
  tells: 'story',
  staysOpenAfterNo: false,
  audience: 'story',
  groups: [
    {
      label: text('How it ended', 'Comment cela a pris fin', 'Cómo terminó'),
      questions: [
        {
          id: 'how',
          type: 'codes',
          list: 'how-out',
          label: text('How the person got out', 'Comment la personne en est sortie', 'Cómo salió la persona'),
          sensitivity: 'fact',
          coded: true,
          source: 'iom-2011 §2.8 L936, L1018, L1024-1029, L1897, L1910-1912, L2245-2265; sida-2003 §2.4 L1004-1007',
        },
        {
          id: 'helped-by',
          type: 'codes',
          list: 'channel',
          label: text('Who helped with it', 'Qui y a aidé', 'Quién ayudó'),
          sensitivity: 'fact',
          source: 'iom-2011 §2.8 L822, L1025, L1957; sida-2003 §2.4 L768-769',
        },
        {
          id: 'when',
          type: 'date',
          of: 'life',
          label: text('When', 'Quand', 'Cuándo'),
          sensitivity: 'near',
          opens: 'month',
          source: 'iom-2011 §2.8 L1024-1029; statistics/RULES.md (Steps and periods)',
        },
        {
          id: 'country',
          type: 'country',
          label: text('Country', 'Pays', 'País'),
          sensitivity: 'fact',
          source: 'iom-2011 §2.8 L459-460',
        },
        {
          id: 'province',
          type: 'register',
          subdivision: true,
          label: text('Province (ISO 3166-2 code)', 'Province (code ISO 3166-2)', 'Provincia (código ISO 3166-2)'),
          sensitivity: 'fact',
          source: 'oig-2004 §2.3 L3741-3743',
        },
        {
          id: 'place',
          type: 'text',
          label: text('Place', 'Lieu', 'Lugar'),
          sensitivity: 'near',
          source: 'iom-2011 §2.8 L1015, L2065-2067; codebook/README.md (Halves: near)',
        },
        {
          id: 'left-behind',
          type: 'codes',
          list: 'left-behind',
          label: text('What was left behind', 'Ce qui est resté là-bas', 'Lo que quedó allí'),
          sensitivity: 'fact',
          source: 'iom-2011 §2.3 L1017, L2246, §2.7 L2253-2256; FORMS.md (way-out)',
        },
        {
          id: 'others-still-there',
          type: 'code',
          list: 'yes-no-unsure',
          label: text(
            'Are others still held there?',
            'D’autres y sont-ils encore retenus ?',
            '¿Siguen allí otras personas?',
          ),
          sensitivity: 'fact',
          source: 'FORMS.md (way-out: others who are still there)',
        },
      ],
    },
    {
      label: IN_THEIR_OWN_WORDS,
      questions: [
        {
          ...NARRATIVE,
          source: 'iom-2011 §1.3 L322-324; sida-2003 §1.1 L2034-2043',
        },
      ],
    },
  ],
} as const satisfies Form;
