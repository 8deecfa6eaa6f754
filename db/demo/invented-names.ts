/** Names for invented people, each in the script it is written in, with its Latin spelling. Nobody real is meant. */

interface NameSet {
  readonly nationality: string;
  readonly language: string;
  readonly female: readonly [Name, ...Name[]];
  readonly male: readonly [Name, ...Name[]];
  /** Feminine and masculine form where they differ. */
  readonly family: readonly [FamilyName, ...FamilyName[]];
}
interface Name {
  readonly latin: string;
  readonly script?: string;
}
interface FamilyName {
  readonly female: Name;
  readonly male: Name;
}

const name = (latin: string, script?: string): Name => (script === undefined ? { latin } : { latin, script });
const family = (latin: string, script?: string): FamilyName => ({
  female: name(latin, script),
  male: name(latin, script),
});
/** Slavic and Central Asian names with a feminine ending. */
const paired = (latin: string, script: string): FamilyName => ({
  female: name(`${latin}a`, `${script}а`),
  male: name(latin, script),
});

export const NAME_SETS: readonly [NameSet, ...NameSet[]] = [
  {
    nationality: 'KGZ',
    language: 'kir',
    female: [
      name('Aizada', 'Айзада'),
      name('Nurgul', 'Нургүл'),
      name('Cholpon', 'Чолпон'),
      name('Meerim', 'Мээрим'),
      name('Begimai', 'Бегимай'),
      name('Zhyldyz', 'Жылдыз'),
    ],
    male: [
      name('Bakyt', 'Бакыт'),
      name('Ermek', 'Эрмек'),
      name('Nurlan', 'Нурлан'),
      name('Tilek', 'Тилек'),
      name('Azamat', 'Азамат'),
    ],
    family: [
      paired('Toktosunov', 'Токтосунов'),
      paired('Asanov', 'Асанов'),
      paired('Zhumabekov', 'Жумабеков'),
      paired('Kydyrov', 'Кыдыров'),
      paired('Mambetaliev', 'Мамбеталиев'),
    ],
  },
  {
    nationality: 'UZB',
    language: 'uzb',
    female: [name('Dilnoza', 'Дилноза'), name('Gulnora', 'Гулнора'), name('Malika', 'Малика')],
    male: [name('Sherzod', 'Шерзод'), name('Otabek', 'Отабек'), name('Rustam', 'Рустам')],
    family: [paired('Yuldashev', 'Юлдашев'), paired('Karimov', 'Каримов'), paired('Ergashev', 'Эргашев')],
  },
  {
    nationality: 'MDA',
    language: 'ron',
    female: [name('Mădălina'), name('Doinița'), name('Ileana'), name('Ștefania')],
    male: [name('Ionuț'), name('Grigore'), name('Vasile')],
    family: [family('Munteanu'), family('Țurcanu'), family('Rusnac'), family('Ciobănaș')],
  },
  {
    nationality: 'UKR',
    language: 'ukr',
    female: [name('Oksana', 'Оксана'), name('Halyna', 'Галина'), name('Yevheniia', 'Євгенія')],
    male: [name('Taras', 'Тарас'), name('Mykhailo', 'Михайло'), name('Ostap', 'Остап')],
    family: [family('Lysenko', 'Лисенко'), family('Hrytsenko', 'Гриценко'), family('Kovalchuk', 'Ковальчук')],
  },
  {
    nationality: 'NGA',
    language: 'eng',
    female: [name('Osarugue'), name('Blessing'), name('Ẹfẹ'), name('Adaeze')],
    male: [name('Osaze'), name('Chukwuemeka'), name('Ikponmwosa')],
    family: [family('Osagie'), family('Ehigiator'), family('Nwachukwu')],
  },
  {
    nationality: 'ETH',
    language: 'amh',
    female: [name('Meseret', 'መሠረት'), name('Tigist', 'ትግስት'), name('Hiwot', 'ሕይወት')],
    male: [name('Dawit', 'ዳዊት'), name('Yohannes', 'ዮሐንስ')],
    family: [family('Tadesse', 'ታደሰ'), family('Bekele', 'በቀለ')],
  },
  {
    nationality: 'SYR',
    language: 'ara',
    female: [name('Rima', 'ريما'), name('Hanan', 'حنان'), name('Salma', 'سلمى')],
    male: [name('Khalil', 'خليل'), name('Anas', 'أنس')],
    family: [family('al-Khatib', 'الخطيب'), family('Haddad', 'حداد')],
  },
  {
    nationality: 'KHM',
    language: 'khm',
    female: [name('Sreymom', 'ស្រីមុំ'), name('Bopha', 'បុប្ផា')],
    male: [name('Vannak', 'វណ្ណៈ'), name('Sokha', 'សុខា')],
    family: [family('Chea', 'ជា'), family('Prak', 'ប្រាក់')],
  },
  {
    nationality: 'COL',
    language: 'spa',
    female: [name('Yulieth'), name('Marisol'), name('Ángela')],
    male: [name('Édgar'), name('Wilmer')],
    family: [family('Quiñones'), family('Ibargüen'), family('Peñaranda')],
  },
];

export type Sex = 'female' | 'male' | 'other';

export interface InventedName {
  readonly given: string;
  readonly family: string;
  /** In the person's own script, where it is not the Latin one. */
  readonly script: string | undefined;
}

/** A name of a set, by the pick of the caller's chance. */
export function inventedName(set: NameSet, sex: Sex, pick: <T>(from: readonly [T, ...T[]]) => T): InventedName {
  const form = sex === 'male' ? 'male' : 'female';
  const given = pick(set[form]);
  const last = pick(set.family)[form];
  const script = given.script === undefined || last.script === undefined ? undefined : `${given.script} ${last.script}`;
  return { given: given.latin, family: last.latin, script };
}
