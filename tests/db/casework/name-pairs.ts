/**
 * Real spellings of given names (and of two family names, for щ and ее), made from published tables: how a name is written by its own orthography and by the romanisations that
 * passports, libraries and neighbours use. First a name, then other spellings of it; `_` stands for a space, `|` or a new line
 * begins the next name. No person is meant.
 */
interface Spelled {
  /** The table or orthography that the other spellings follow. */
  readonly by: string;
  readonly names: string;
}

const SPELLED: readonly Spelled[] = [
  {
    by: 'ISO 9:1995, Russian',
    names: `
      Юлия Ûliâ Yuliya | Ярослав Âroslav Yaroslav | Жанна Žanna Zhanna Janna Zanna
      Щербаков Ŝerbakov Ščerbakov Shcherbakov Scherbakov Schtscherbakow Chtcherbakov Szczerbakow | Алёна Alëna Alyona Alena
      Наташа Nataša Natasha Natacha Natascha | Михаил Mihail Mikhail Michail | Людмила Lûdmila Lyudmila Ljudmila Liudmila
      Зоя Zoâ Zoya Zoja`,
  },
  {
    by: 'BGN/PCGN 1947, Russian',
    names: `
      Александр Aleksandr Alexandr Alexander | Ксения Kseniya Ksenia Xenia | Фёдор Fëdor Fyodor Fedor Fiodor
      Семён Semën Semyon Semen | Пётр Pëtr Pyotr Petr | Ефим Yefim Efim Jefim | Елена Yelena Elena Jelena
      Евгений Yevgeniy Evgeny Evgenii Jewgenij | Дмитрий Dmitriy Dmitri Dmitry Dmitrij | Сергей Sergey Sergei Serguei Sergej
      Андрей Andrey Andrei Andrej | Матвей Matvey Matvei | Анатолий Anatoliy Anatoly Anatolij | Ольга Ol’ga Olga
      Игорь Igor’ Igor | Татьяна Tat’yana Tatiana Tatyana Tatjana | Наталья Natal’ya Natalya Natalia Nathalie
      Оксана Oksana Oxana | Хасан Khasan Hasan Chasan | Эльвира El’vira Elvira
      Джамиля Dzhamilya Jamila Djamila Dschamila Cemile | Чингиз Chingiz Tschingis Tchinguiz`,
  },
  {
    by: 'ALA-LC, Russian',
    names: `
      Цветана T͡svetana Tsvetana Cvetana Tzvetana | Юрий I͡Uriĭ Iurii Yuriy Juri Youri | Яна I͡Ana Yana Jana Iana
      Вячеслав Vi͡acheslav Vyacheslav Vjaceslav Wjatscheslaw | Святослав Svi͡atoslav Sviatoslav Svyatoslav`,
  },
  {
    by: 'Ukrainian resolution 55-2010',
    names: `
      Ганна Hanna Ganna | Галина Halyna Galina | Євген Yevhen Evgen | Богдан Bohdan Bogdan | Григорій Hryhorii Grigorij
      Гліб Hlib Glib | Сергій Serhii Sergiy Sergii | Ігор Ihor Igor | Ольга Olha | Олег Oleh Oleg | Олександр Oleksandr Olexandr
      Олексій Oleksii Oleksiy | Дмитро Dmytro Dmitro | Володимир Volodymyr Wolodymyr | Михайло Mykhailo Mykhaylo Mychajlo
      Юлія Yuliia Iuliia Julija | Наталія Nataliia Nataliya | Софія Sofiia Sophia Sofia | Віктор Viktor Victor Wiktor
      Зоряна Zoriana Zoryana Zorjana | Любов Liubov Lyubov Ljubov | Валерій Valerii Valeriy`,
  },
  {
    by: 'Ukrainian names in the Russian form',
    names: `
      Dmytro Dmitri Дмитрий | Olena Elena | Oleksandr Alexander Александр | Oleksii Aleksey | Svitlana Svetlana
      Volodymyr Vladimir Владимир | Mykola Nikolay Николай | Mykhailo Mikhail | Pavlo Pavel | Petro Petr
      Kateryna Ekaterina Екатерина`,
  },
  {
    by: 'Bulgarian law on transliteration 2009; Serbian and Macedonian orthography',
    names: `
      Първан Parvan | Върбан Varban | Щерьо Shteryo | Ђорђе Đorđe Djordje Dorde | Јелена Jelena Elena | Љиљана Ljiljana
      Саша Saša Sasha Sasa Sascha | Живка Živka Zhivka Zivka | Чедомир Čedomir Cedomir Chedomir | Џемила Džemila Dzemila`,
  },
  {
    by: 'Kazakh, Kyrgyz, Tajik and Mongolian, BGN/PCGN 1979 to 2011',
    names: `
      Айгүл Aygül Aigul Aygul | Гүлнара Gulnara Goulnara Gülnara | Жамила Zhamila Jamila | Жазгүл Jazgul Zhazgul
      Өмүрбек Omurbek Ömürbek | Қайрат Qayrat Kairat Kayrat | Ғалым Ghalym Galym Galim | Әсел Asel Äsel | Нұрлан Nurlan Nūrlan
      Ҷамшед Jamshed Dzhamshed Djamshed | Ҳасан Hasan Hassan | Хуршед Khurshed Hurshed | Батбаяр Batbayar | Ганзориг Ganzorig`,
  },
  {
    by: 'Uzbek Latin 1995 and Turkmen, Azerbaijani, Karakalpak',
    names: `
      Oʻgʻlibek Oglibek O'g'libek O‘g‘libek Ўғлибек Ughlibek | Gʻulom Gulom Ghulom G'ulom Ғулом | Xurshid Khurshid Хуршид
      Shahnoza Шаҳноза Shakhnoza | Oʻktam Oktam Uktam Ўктам | Maʼmur Mamur Ma'mur | Qodir Kodir Қодир | Cəmilə Cemile Jamila
      Şirin Shirin Sirin Schirin Chirine | Leyla Leyla Leila Layla Лейла`,
  },
  {
    by: 'ISO 233 and ALA-LC, Arabic; as passports write it',
    names: `
      محمد Muḥammad Mohammed Muhammad Mohamad Mohamed Mohammad Muhammed Mouhamed Muhamet Мухаммад Мохаммед
      أحمد Aḥmad Ahmad Ahmed Akhmed Ahmet Ахмед | علي ʻAlī Ali Aly Али
      حسين Ḥusayn Hussein Husain Hussain Husayn Hossein Hüseyin Хусейн | حسن Ḥasan Hasan Hassan Hassane
      يوسف Yūsuf Yusuf Youssef Yousef Yousuf Jusuf Юсуф | فاطمة Fāṭimah Fatima Fatimah Fatma Фатима
      خالد Khālid Khalid Khaled Chalid Xalid | عمر ʻUmar Omar Umar Oumar | عثمان ʻUthmān Othman Uthman Osman
      إبراهيم Ibrāhīm Ibrahim Ebrahim Ibraheem | إسماعيل Ismāʻīl Ismail Esmail Ismael | مريم Maryam Mariam Meryem Meriem
      زينب Zaynab Zainab Zeinab | عائشة ʻĀʼishah Aisha Aicha Aysha Aïcha | خديجة Khadījah Khadija Khadidja Khadijah
      جميلة Jamīlah Jamila Djamila Gamila | جمال Jamāl Jamal Djamal Gamal | غسان Ghassān Ghassan | على Ali
      سارة Sārah Sara Sarah | ليلى Laylá Layla Leila Leyla Laila | سعيد Saʻīd Said Saeed Saïd | سعاد Suʻād Suad Souad
      رشيد Rashīd Rashid Rachid Rasheed Raschid | كريم Karīm Karim Kareem | سليم Salīm Salim Saleem Selim
      عبدالله ʻAbdullāh Abdullah Abdallah Abdoullah عبد_الله Abd_Allah
      عبدالرحمن Abdulrahman Abdurrahman Abdelrahman Abderrahmane Abdul_Rahman Abd_al-Rahman عبد_الرحمن
      عبدالسلام Abdulsalam Abdessalam Abdel_Salam | طارق Ṭāriq Tariq Tarek Tarik | مصطفى Muṣṭafá Mustafa Mostafa Moustapha
      محمود Maḥmūd Mahmud Mahmoud Mahmood | ياسمين Yāsmīn Yasmin Yasmine Jasmin Yasmeen | نادية Nādiyah Nadia Nadiya Nadja
      زياد Ziyād Ziad Ziyad | مروان Marwān Marwan Marouan Marwane | وفاء Wafāʼ Wafa Ouafa | أسامة Usāmah Osama Usama Oussama
      إيمان Īmān Iman | نور Nūr Nur Noor Nour | هدى Hudá Huda Houda | أسماء Asmāʼ Asma
      داود Dāwūd Dawud Daoud Daud Davud Dawood | سلمى Salma Selma | عماد ʻImād Imad | رضا Riḍā Rida | نعيمة Naʻīmah Naima Naïma
      صفية Ṣafīyah Safiya Safia | يونس Yūnus Yunus Younes Younis | ماجد Mājid Majid Majed | نادر Nādir Nadir Nader
      ذكرى Dikra Zikra`,
  },
  {
    by: 'passports of one name against each other',
    names: `
      Mohammed Muhammad Mohamad Mohamed Muhammed Mouhammad Mohammad | Youssef Yusuf Yousef Yousuf Yousif
      Hussein Husain Hussain Husayn Hossain Huseyin | Ahmad Ahmed Akhmed Ahmet | Khaled Khalid Chalid
      Abdulrahman Abdelrahman Abderrahmane Abdurrahman Abdul_Rahman Abdoulrahman Abd_el-Rahman
      Abdullah Abdallah Abdoullah Abdulla | Abdennour Abdulnour Abdelnour | Esmail Ismail | Ebrahim Ibrahim | Adel Adil
      Tarek Tarik Tariq | Wafa Ouafa | Daoud Dawud Dawood | Al-Hassan Hassan | Ghassan Gassan | Mahmoud Mahmud Mahmood
      Olha Olga | Ihor Igor | Serhii Sergey Sergei | Oleh Oleg | Andrii Andrey | Hryhorii Grigory | Yevhen Yevgen
      Andreyev Andreev Andrejev | Jelena Elena Yelena | Cemile Djemila | Can Jan | Erica Erika | Jack Jak | Manuela Manuella
      Joel Joël | Miguela Migela | Sophie Sofia | Đorđe Djordje | Kâmil Kamil | Nûr Nur | Alexander Aleksandar | Anne Anna
      Jameela Jamila | Aneesa Anisa | Samuel Самуил | Esma Asma | Джессика Jessica | Güler Gueler | الحسن Alhassan Alhasan Hasan
      نورالدين Nur_al-Din Nureddin Noureddine | Nuraldin Nureddin | Луција Lucija | Масъуд Masud | Natacha Natasha`,
  },
  {
    by: 'Arabic script against itself; Persian and Urdu letters',
    names: `
      احمد أحمد أَحْمَد | فاطمة فاطمه فاطمۀ | علي على علی | محمد مُحَمَّد محـمد | هدى هدي | آمنة امنة | كريم کریم | إيمان ایمان
      وفاء وفا | الحسن حسن | مهلقا مه‌لقا`,
  },
  {
    by: 'Persian and Dari, BGN/PCGN 1958 and 2007',
    names: `
      مهدی Mehdi Mahdi | نوید Navid | پروین Parvin Parwin Parveen | چنگیز Chingiz | ژاله Zhaleh Jaleh Zhale
      گلنار Golnar Gulnar | ضیا Ziya Zia`,
  },
  {
    by: 'Chinese, Hanyu Pinyin (ISO 7098)',
    names: `
      王小明 Wang_Xiaoming Xiaoming_Wang Wáng_Xiǎomíng Wang_Xiao_Ming | 李娜 Li_Na Lǐ_Nà`,
  },
  {
    by: 'Georgian 2002, Armenian BGN/PCGN 1981, Ethiopic, Devanagari',
    names: `
      გიორგი Giorgi Giorgy | ნინო Nino | Արմեն Armen | Սարգիս Sargis | ራሔል Rahel | नेहा Neha`,
  },
  {
    by: 'Vietnamese without its marks, joined and split',
    names: `
      Đặng Dang | Nguyễn Nguyen | Thị_Hương Thi_Huong Thihuong | Thùy_Linh Thuy_Linh Thuylinh | Phượng Phuong | Quỳnh Quynh`,
  },
  {
    by: 'Turkish, Romanian, Spanish, French, German, Polish and Albanian diacritics and orthography',
    names: `
      Ayşe Ayse Ayshe | Çağla Cagla Chagla | Doğan Dogan | Işıl Isil | Ștefan Stefan Ştefan Shtefan | Ionuț Ionut Ionuţ Ionuts
      Andreea Andrea | José Jose | Begoña Begona Begonya | Enrique Enrike Энрике | Miguel Mígel Мигель | Guillermo Gillermo
      Zoë Zoe | François Francois | Jörg Joerg Jorg | Jürgen Juergen Jurgen | Łucja Lucja | Małgorzata Malgorzata | Ewa Eva
      Christina Kristina Кристина | Michał Michal | Patrick Patrik | Philip Filip | Martha Marta | Elisabeth Elizabeth Elisabet
      Rose-Marie Rosmarie Rosemarie | Света-Лана Светлана Света_Лана Светалана | Anne-Marie Annemarie Annmarie
      D’Angelo DAngelo Angelo D'Angelo | Sofie Sofia | Peter Petr | Amine Amin | Cecilia Cecília Sesilia | Murad Murat`,
  },
  {
    by: 'the tables above, by names that no rule was made for',
    names: `
      رضا Reza | محمد Mehmet | Гулбаҳор Gulbahor | Нодира Nodira | Дилноза Dilnoza | Шерзод Sherzod | Мадина Madina Medina
      Рустам Rustam Rustem رستم | Фаррух Farrukh Farruh فرخ | Парвиз Parviz Pervez پرویز | Шабнам Shabnam شبنم | Саодат Saodat
      Эркин Erkin | Бактыгуль Baktygul Бактыгүл Baktıgül | Чолпон Cholpon | Жылдыз Zhyldyz Jyldyz | Нургуль Nurgul Nurgül
      Ақмарал Akmaral Aqmaral | Тетяна Tetiana Tetyana | Катерина Kateryna | Ірина Iryna Irina | Світлана Svitlana Svetlana
      В’ячеслав Viacheslav | Мар’яна Mariana Maryana | Любомира Ljubomira | Цветелина Tsvetelina | Георги Georgi
      Здравка Zdravka | Милица Milica | Душан Dušan Dushan | Снежана Snežana Snezana Snezhana | Mihăiță Mihaita Mihaitsa
      Constanța Constanta Constantsa | Nguyệt Nguyet | Đức Duc | Trần Tran | Bảo_Ngọc Baongoc | Gökhan Goekhan Gokhan
      Özgür Ozgur Oezguer | Çiğdem Cigdem Chigdem | İbrahim Ibrahim | Zübeyde Zubeyde زبيدة Zubaida | Raúl Raul | Íñigo Inigo
      Zoé Zoe | Anaïs Anais | Hélène Helene Helena | Thérèse Therese Teresa | Björn Bjoern Bjorn | Przemysław Przemyslaw
      خلود Khulud Khouloud | رانيا Rania | سمير Samir Sameer | طاهر Tahir Taher | غادة Ghada | فؤاد Fuad Fouad
      قاسم Qasim Kassem Kasim | لطيفة Latifa | منى Muna Mona | ناصر Nasir Nasser | هاشم Hashim Hachem | يعقوب Yaqub Yacoub
      زهراء Zahra | شيماء Shaima Chaima | ضحى Duha | بلال Bilal | ثريا Thurayya Soraya | جعفر Jafar Djaafar
      عبدالقادر Abdelkader Abdulqadir Abdul_Qadir | عبدالكريم Abdelkrim Abdul_Karim | صلاح_الدين Salaheddine | መቅደስ Mekdes
      ሰላማዊት Selamawit | प्रिया Priya | आरती Aarti | শিরিন Shirin | 张伟 Zhang_Wei | 陈静 Chen_Jing Jing_Chen`,
  },
];

/**
 * Spellings of one name that do not meet: other forms of a name, and scripts that any-ascii romanises sign by sign. Whoever makes one of
 * them meet moves it up.
 */
const MISSED = `
  زينب Zeynep | خديجة Hatice | Чингиз Cengiz | Любомира Lubomira | صلاح_الدين Saladin | သီတာ Thida | สมชาย Somchai | 김민지 Kim_Minji
  Hanna Anna | Mykyta Nikita | Gamila Jamila | Rahmon Rahman | Yousif Yusuf | Ximena Jimena | Fatma Fatima
  Othman Osman | Galina Halyna | Sofia Zofia
`;

/** What somebody has typed so far, and a name that is found by it: a rule for whole names must not hide them meanwhile. */
const BEGUN = `
  Alexande Alexander | Serge Sergei | Serge Сергей | Andre Andreev | Andree Andreyev | Muhammad Muhammadjon | Murat Muratbek
  Mohamm Мухаммад | Moham محمد | محم Muhammad | Али Алихан | Ol Ольга | Kov Коваль | Abdul Abdulrahman | Abd عبدالله
  Wang_Xia 王小明 | 王 王小明 | 小明 王小明 | Oʻgʻ Oglibek | Щерб Shcherbakov | Svet Света-Лана | Olen Olena | Ole Oleksandr | Svit Світлана | Myk Mykola 
  Pavl Pavlo | Kat Kateryna | Dmy Dmytro | Pet Petro | Thi_Hu Thihuong
`;

/** Names of different people that look or sound alike: pairs that must not meet. */
const APART = `
  Anna Inna | Maria Mario | Sara Zara | Elena Alina | Olena Alina | Ivan Iman | Hassan Hussein
  Mohammed Mahmoud | Ahmad Hamid | Karim Karam | Salim Salma | Omar Amir | Nadia Nadir | Ana Ina | Daria Dora
  Marina Marta | Oleg Olga | Igor Egor | Andrei Adrian | Natalia Natasha | Tatiana Taras | Petr Pavel
  Viktor Viktoria | Roman Romina | Ruslan Rustam | Bohdan Bohumil | Yulia Yana | Dmitri Demid
  Sergei Sargis | Aleksandr Aleksei | Alexander Alexandra | Kseniya Oksana | Ludmila Lidia | Mikhail Michelle
  Stefan Stepan | Svetlana Snezhana | Zhanna Shanna | Zhanna Hanna | Galina Gulnara | Gulnara Gulnaz
  Aigul Aigerim | Aizada Aizhan | Nurlan Nurgul | Jamila Kamila | Jamal Kamal | Khalid Walid | Rashid Rachel
  Fatima Fadila | Zainab Zina | Huda Hadi | Nur Nora | Amina Amira | Samira Sumaya | Layla Lina | Yusuf Yunus
  Yasin Yasmin | Ismail Ishmurat | Tariq Tahir | Said Suad | Abdullah Abdulrahman | Abdulrahman Abdulrahim
  Eva Iva | Vera Varvara | Lara Lora | Marin Maron | Robin Rabin | Ion Ioana | Andrea Adriana | Stefan Stefania
  Mihai Mihaela | Florin Florina | Linh Lan | Huong Hung | Phuong Phong | Xiaoming Xiaomei | Wang Wan
  Jose Josefa | Juan Juana | Miguel Magali | Chloe Clea | Peter Petra | Martin Martina | Paul Paula | Jan Jana
  Ayşe Aslı | Cemile Kamile | Murat Mirat | Анна Инна | Олег Игорь | Мария Марина | Иван Иванна | Алина Алёна
  Света Светозар | Эльвира Эльмира | Галя Гуля | Жанна Яна | محمد محمود | محمد أحمد | حسن حسين
  علي عالية | سعيد سعاد | كريم كرم | سالم سلام | فاطمة فايزة | نور نورا | جمال جميل | رشيد رشاد | خالد خلود
  محمد Mahmoud | محمود Mohammed | حسن Hussein | حسين Hassan | فاطمة Fadila | علي Alia | خالد Khulud | سعيد Suad
  سعاد Said | كريم Karam | كرم Kareem | جمال Jamila | عمر Amira | مريم Marwan | زياد Zaid | نادية Nadir | يوسف Yunus
  ليلى Lina | سارة Sami | 王小明 李小明 | 王小明 Wang_Daming | 李娜 Li_Ning | 王 张 | გიორგი Grigol | ნინო Nana
  Gʻulom Gulnora | Ali Olga | Shirin Shahin | Denis Dennitsa | Artur Artem | Timur Temir
`;

export interface NamePair {
  readonly one: string;
  readonly other: string;
  /** Whether who looks for one must find the other. */
  readonly meet: boolean;
  readonly by: string;
}

const spaced = (text: string) => text.replaceAll('_', ' ');

/** Of a line the first name with each of the others. */
function withFirst(line: string, meet: boolean, by: string): readonly NamePair[] {
  const [one = '', ...others] = line.trim().split(/\s+/).map(spaced);
  return others.map((other) => ({ one, other, meet, by }));
}

const lines = (text: string) => text.trim().split(/\s*[|\n]\s*/);

/** A line of this table is one name in all its spellings. */
export const SPELLINGS: readonly (readonly string[])[] = SPELLED.flatMap(({ names }) =>
  lines(names).map((line) => line.split(/\s+/).map(spaced)),
);

export const NAME_PAIRS: readonly NamePair[] = [
  ...SPELLED.flatMap(({ by, names }) => lines(names).flatMap((line) => withFirst(line, true, by))),
  ...lines(APART).flatMap((line) => withFirst(line, false, 'different names')),
];

/** What does not meet yet, and would. */
export const MISSED_PAIRS: readonly NamePair[] = lines(MISSED).flatMap((line) => withFirst(line, true, 'missed'));

export const BEGUN_NAMES: readonly NamePair[] = lines(BEGUN).flatMap((line) => withFirst(line, true, 'typed so far'));
