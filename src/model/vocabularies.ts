/** The words of the field. Sources: the model Положение (forms, kinds, models), РосМетод's recommendations (problems, subjects). */
import { vocabulary } from './vocabulary.ts';

/** Whether an entry is on the site. */
export const publicationStatuses = vocabulary('Состояние записи', [
  { id: 'draft', label: 'черновик' },
  { id: 'review', label: 'на проверке' },
  { id: 'published', label: 'опубликовано', spellings: ['на сайте', 'опубликован', 'опубликована'] },
]);

/** Levels of the legal base (Положение, п. 8.1; the municipal level is met in districts' acts). */
export const levels = vocabulary('Уровень документа', [
  { id: 'federal', label: 'федеральный', spellings: ['федерация', 'РФ'] },
  { id: 'regional', label: 'региональный', spellings: ['субъект РФ', 'область', 'край', 'республика'] },
  { id: 'municipal', label: 'муниципальный', spellings: ['районный', 'городской', 'район', 'муниципалитет'] },
  {
    id: 'local',
    label: 'локальный',
    spellings: ['школьный', 'организация', 'локальный акт', 'институциональный'],
  },
]);

export const actKinds = vocabulary(
  'Вид документа',
  [
    { id: 'constitution', label: 'Конституция' },
    { id: 'law', label: 'федеральный закон', spellings: ['закон', 'ФЗ'] },
    { id: 'code', label: 'кодекс' },
    {
      id: 'regional-law',
      label: 'закон субъекта Российской Федерации',
      spellings: ['закон субъекта', 'закон области', 'закон края', 'закон республики'],
    },
    {
      id: 'decree',
      label: 'указ',
      spellings: ['указ Президента', 'указ Президента Российской Федерации', 'указ Президента РФ'],
    },
    {
      id: 'government-resolution',
      label: 'постановление',
      spellings: ['постановление Правительства', 'постановление Правительства РФ'],
    },
    { id: 'disposition', label: 'распоряжение' },
    { id: 'order', label: 'приказ' },
    { id: 'letter', label: 'письмо', spellings: ['информационное письмо', 'совместное письмо'] },
    { id: 'provision', label: 'положение' },
    { id: 'rules', label: 'порядок', spellings: ['правила'] },
    { id: 'concept', label: 'концепция' },
    { id: 'recommendations', label: 'методические рекомендации' },
    { id: 'clarifications', label: 'разъяснения' },
    {
      id: 'project-passport',
      label: 'паспорт проекта',
      spellings: ['паспорт национального проекта', 'национальный проект'],
    },
    { id: 'protocol', label: 'протокол' },
    { id: 'agreement', label: 'соглашение', spellings: ['форма соглашения', 'договор'] },
    { id: 'standard', label: 'национальный стандарт', spellings: ['ГОСТ', 'ГОСТ Р'] },
    { id: 'plan', label: 'план', spellings: ['план мероприятий', 'дорожная карта'] },
  ],
  { open: true },
);

/** Whether an act is in force; «не установлено» is the honest word when nobody could find out. */
export const forces = vocabulary('Действие документа', [
  { id: 'in-force', label: 'действует', spellings: ['в силе', 'действующий'] },
  {
    id: 'void',
    label: 'утратил силу',
    spellings: ['утратило силу', 'утратила силу', 'отменён', 'отменен', 'не действует'],
  },
  { id: 'expired', label: 'срок истёк', spellings: ['срок действия истёк', 'истёк'] },
  { id: 'unknown', label: 'не установлено', spellings: ['неизвестно', 'не проверено', 'требует проверки'] },
]);

/** How a published document is signed (Рособрнадзор's clarifications of 11.11.2024, answer 2). */
export const signatureModes = vocabulary('Подпись документа', [
  { id: 'simple', label: 'простая электронная подпись', spellings: ['ПЭП', 'простая ЭП'] },
  {
    id: 'qualified',
    label: 'усиленная квалифицированная подпись',
    spellings: ['УКЭП', 'квалифицированная подпись'],
  },
  {
    id: 'detached',
    label: 'отсоединённая подпись',
    spellings: ['открепленная подпись', 'файл подписи', 'SIG'],
  },
  {
    id: 'scan',
    label: 'скан с подписью и печатью',
    spellings: ['скан', 'скан с реквизитами', 'сканированная копия'],
  },
  {
    id: 'link',
    label: 'официальная публикация',
    spellings: ['официальный портал', 'копия с официального сайта'],
  },
]);

/** What a body did with a document: one document may carry up to four marks (грифы). */
export const approvalKinds = vocabulary(
  'Гриф',
  [
    { id: 'approved', label: 'утверждено', spellings: ['утвержден', 'утверждена', 'утверждаю'] },
    { id: 'adopted', label: 'принято', spellings: ['принят', 'принята'] },
    { id: 'agreed', label: 'согласовано', spellings: ['согласован', 'согласована'] },
    { id: 'opinion', label: 'учтено мнение', spellings: ['с учетом мнения', 'мотивированное мнение учтено'] },
    { id: 'considered', label: 'рассмотрено', spellings: ['рассмотрен', 'рассмотрена'] },
    { id: 'introduced', label: 'введено в действие', spellings: ['введен в действие'] },
  ],
  { open: true },
);

export const forms = vocabulary(
  'Форма наставничества',
  [
    {
      id: 'teacher-teacher',
      label: 'педагог – педагог',
      spellings: ['учитель – учитель', 'учитель', 'педагог'],
      about: 'Опытный педагог помогает коллеге освоиться и расти в профессии.',
    },
    {
      id: 'head-teacher',
      label: 'руководитель образовательной организации – педагог',
      spellings: [
        'руководитель образовательной организации – учитель',
        'руководитель – педагог',
        'директор – педагог',
        'заведующий – педагог',
      ],
      about: 'Руководитель сам становится наставником педагога.',
    },
    {
      id: 'employer-student',
      label: 'работодатель – студент педагогического вуза/колледжа',
      spellings: [
        'работодатель – студент',
        'работодатель – студент педагогического вуза',
        'работодатель – студент педагогического колледжа',
        'педагог – студент',
      ],
      about: 'Школа сопровождает будущего педагога на практике или в начале работы.',
    },
  ],
  { open: true },
);

export const kinds = vocabulary(
  'Вид наставничества',
  [
    {
      id: 'traditional',
      label: 'традиционное',
      spellings: [
        'традиционное («один на один»)',
        'один на один',
        'традиционное (один на один)',
        'традиционная форма',
        'традиционное наставничество',
      ],
      about: 'Опытный и начинающий работник занимаются вдвоём в течение определённого времени.',
    },
    {
      id: 'group',
      label: 'в группе',
      spellings: ['групповое', 'наставничество в группе', 'групповое наставничество'],
      about: 'Один наставник ведёт двух и более наставляемых.',
    },
    {
      id: 'virtual',
      label: 'виртуальное',
      spellings: [
        'дистанционное',
        'виртуальное (дистанционное)',
        'онлайн',
        'виртуальное наставничество',
        'дистанционное наставничество',
      ],
      about: 'Общение идёт на расстоянии: видеосвязь, переписка, общие документы.',
    },
    {
      id: 'short-term',
      label: 'краткосрочное',
      spellings: [
        'целеполагающее',
        'краткосрочное (целеполагающее)',
        'краткосрочное или целеполагающее',
        'краткосрочное наставничество',
      ],
      about: 'Встречи по графику ради ясной цели, достижимой за короткий срок.',
    },
    {
      id: 'reverse',
      label: 'реверсивное',
      spellings: ['реверсивное наставничество', 'обратное'],
      about: 'Младший коллега учит опытного новому, опытный младшего — методике.',
    },
    {
      id: 'situational',
      label: 'ситуационное',
      spellings: ['ситуационное наставничество', 'по запросу'],
      about: 'Помощь приходит тогда, когда она понадобилась.',
    },
    {
      id: 'speed',
      label: 'скоростное',
      spellings: ['скоростное наставничество', 'быстрое'],
      about: 'Однократная встреча с человеком большего опыта.',
    },
    {
      id: 'network',
      label: 'сетевое',
      spellings: ['сетевое наставничество'],
      about: 'Наставник и наставляемый работают в разных организациях.',
    },
  ],
  { open: true },
);

export const interactionModels = vocabulary(
  'Модель взаимодействия',
  [
    {
      id: 'experienced-young',
      label: 'опытный педагог – молодой специалист',
      spellings: [
        'опытный учитель – молодой специалист',
        'опытный педагог – начинающий педагог',
        'опытный воспитатель – молодой воспитатель',
      ],
    },
    {
      id: 'leader-struggling',
      label:
        'лидер педагогического сообщества – педагог, испытывающий профессиональные затруднения в сфере коммуникации',
      spellings: [
        'лидер педагогического сообщества – педагог, испытывающий проблемы',
        'лидер педагогического сообщества – педагог',
        'лидер – педагог, испытывающий затруднения',
      ],
    },
    {
      id: 'innovator-conservative',
      label: 'педагог-новатор – консервативный педагог',
      spellings: ['новатор – консерватор', 'педагог новатор – консервативный педагог'],
    },
    {
      id: 'subject-subject',
      label: 'опытный предметник – неопытный предметник',
      spellings: ['предметник – предметник'],
    },
  ],
  { open: true },
);

/** What mentoring works on (РосМетод, п. 9). */
export const subjects = vocabulary(
  'Предмет наставничества',
  [
    { id: 'personal', label: 'личностные качества', spellings: ['личностное развитие'] },
    {
      id: 'methodical',
      label: 'методическая грамотность',
      spellings: ['методика', 'методическая подготовка'],
    },
    { id: 'social', label: 'социальная адаптация', spellings: ['адаптация', 'адаптация в коллективе'] },
  ],
  { open: true },
);

/** What hurts (РосМетод, п. 8), with the needs that schools name most often. */
export const problems = vocabulary(
  'Проблема',
  [
    {
      id: 'newcomer',
      label: 'молодой специалист в новом коллективе',
      spellings: [
        'проблема молодого специалиста в новом коллективе',
        'молодой специалист',
        'адаптация молодого специалиста',
      ],
    },
    {
      id: 'new-technology',
      label: 'новые образовательные технологии',
      spellings: ['цифровые технологии', 'педагог с большим стажем и новые технологии'],
    },
    { id: 'growth-crisis', label: 'кризис профессионального роста' },
    {
      id: 'burnout',
      label: 'профессиональное выгорание',
      spellings: ['выгорание', 'эмоциональное выгорание'],
    },
    {
      id: 'discipline',
      label: 'дисциплина и внимание на занятии',
      spellings: ['дисциплина в классе', 'дисциплина на уроке'],
    },
    {
      id: 'parents',
      label: 'общение с родителями',
      spellings: ['работа с родителями', 'взаимодействие с родителями'],
    },
    {
      id: 'lesson-design',
      label: 'проектирование занятия',
      spellings: ['проектирование урока', 'планирование урока'],
    },
    { id: 'assessment', label: 'оценивание', spellings: ['формирующее оценивание', 'оценка результатов'] },
    { id: 'documents', label: 'учебная документация', spellings: ['документация', 'рабочая программа'] },
    {
      id: 'return',
      label: 'возвращение в профессию',
      spellings: ['после перерыва', 'выход из отпуска по уходу за ребёнком'],
    },
    {
      id: 'special-needs',
      label: 'дети с особыми образовательными потребностями',
      spellings: ['ОВЗ', 'дети с ОВЗ', 'инклюзия'],
    },
    {
      id: 'certification',
      label: 'аттестация и конкурсы',
      spellings: ['аттестация', 'профессиональный конкурс'],
    },
  ],
  { open: true },
);

export const educationLevels = vocabulary(
  'Уровень образования',
  [
    { id: 'preschool', label: 'дошкольное', spellings: ['дошкольное образование', 'детский сад', 'ДО'] },
    {
      id: 'primary',
      label: 'начальное общее',
      spellings: ['начальное', 'НОО', 'начальная школа', 'начальное общее образование'],
    },
    {
      id: 'basic',
      label: 'основное общее',
      spellings: ['основное', 'ООО', 'основная школа', 'основное общее образование'],
    },
    {
      id: 'secondary',
      label: 'среднее общее',
      spellings: ['среднее', 'СОО', 'старшая школа', 'среднее общее образование'],
    },
    {
      id: 'additional',
      label: 'дополнительное',
      spellings: ['дополнительное образование', 'кружки и секции'],
    },
    { id: 'vocational', label: 'среднее профессиональное', spellings: ['СПО', 'колледж'] },
  ],
  { open: true },
);

/** The seven canonical stages of the roadmap; a number in a file names its stage. */
export const stages = vocabulary('Этап', [
  {
    id: 'preparation',
    label: 'Подготовка условий для реализации системы наставничества',
    spellings: [1, 'S1', 'подготовка условий', 'подготовка к запуску программы наставничества'],
  },
  {
    id: 'mentee-bank',
    label: 'Формирование банка наставляемых',
    spellings: [2, 'S2', 'банк наставляемых', 'база наставляемых', 'формирование базы наставляемых'],
  },
  {
    id: 'mentor-bank',
    label: 'Формирование банка наставников',
    spellings: [3, 'S3', 'банк наставников', 'база наставников', 'формирование базы наставников'],
  },
  { id: 'selection', label: 'Отбор и обучение наставников', spellings: [4, 'S4', 'отбор и обучение'] },
  {
    id: 'pair-work',
    label: 'Организация и осуществление работы наставнических пар/групп',
    spellings: [
      5,
      'S5',
      'работа наставнических пар/групп',
      'работа пар и групп',
      'организация работы наставнических пар или групп',
    ],
  },
  {
    id: 'completion',
    label: 'Завершение персонализированных программ наставничества',
    spellings: [6, 'S6', 'завершение наставничества', 'завершение программ'],
  },
  {
    id: 'information',
    label: 'Информационная поддержка системы наставничества',
    spellings: [7, 'S7', 'информационная поддержка'],
  },
]);
export type StageId = (typeof stages.terms)[number]['id'];

export const activityStates = vocabulary('Ход мероприятия', [
  { id: 'planned', label: 'запланировано', spellings: ['план'] },
  { id: 'running', label: 'идёт', spellings: ['выполняется', 'в работе'] },
  { id: 'done', label: 'выполнено', spellings: ['сделано', 'завершено'] },
  { id: 'postponed', label: 'перенесено' },
  { id: 'cancelled', label: 'отменено' },
]);

/** What a column of the school's own table holds; `own` columns are kept by their own titles. */
export const columnContents = vocabulary('Содержание графы', [
  { id: 'number', label: 'номер', spellings: ['№', '№ п/п'] },
  { id: 'section', label: 'этап', spellings: ['раздел', 'блок', 'наименование этапа'] },
  { id: 'activity', label: 'мероприятие', spellings: ['содержание деятельности', 'мероприятия'] },
  { id: 'items', label: 'план мероприятий', spellings: ['пункты', 'содержание'] },
  { id: 'deadline', label: 'срок', spellings: ['сроки', 'срок реализации'] },
  {
    id: 'responsible',
    label: 'ответственный',
    spellings: ['ответственные', 'исполнитель', 'ответственный исполнитель'],
  },
  {
    id: 'result',
    label: 'результат',
    spellings: ['планируемый результат', 'выход', 'форма завершения', 'итоговый документ'],
  },
  { id: 'own', label: 'своя графа' },
]);

export const programmeStates = vocabulary('Ход программы', [
  { id: 'planned', label: 'запланирована', spellings: ['планируется'] },
  { id: 'running', label: 'реализуется', spellings: ['идёт', 'действует'] },
  { id: 'completed', label: 'завершена', spellings: ['завершено', 'выполнена'] },
  { id: 'suspended', label: 'приостановлена' },
]);

/** Reasons of completion (Положение, п. 7.1). The curator's initiative may harm a reputation, so pages do not name it. */
export const completionReasons = vocabulary('Причина завершения', [
  {
    id: 'plan-done',
    label: 'план мероприятий выполнен полностью',
    spellings: ['план выполнен', 'выполнение плана в полном объёме'],
  },
  {
    id: 'participants',
    label: 'по инициативе наставника или наставляемого',
    spellings: ['по инициативе участников', 'по обоюдному решению', 'по уважительным обстоятельствам'],
  },
  { id: 'curator', label: 'по инициативе куратора' },
]);

export const formations = vocabulary('Состав участников', [
  { id: 'pair', label: 'пара', spellings: ['наставническая пара'] },
  { id: 'group', label: 'группа', spellings: ['наставническая группа'] },
]);

export const guidanceKinds = vocabulary(
  'Вид материала',
  [
    { id: 'recommendations', label: 'методические рекомендации', spellings: ['рекомендации'] },
    { id: 'memo', label: 'памятка', spellings: ['чек-лист'] },
    { id: 'questionnaire', label: 'анкета', spellings: ['опросник', 'бланк анкеты'] },
    { id: 'consent', label: 'согласие', spellings: ['бланк согласия'] },
    { id: 'agreement', label: 'соглашение', spellings: ['бланк соглашения'] },
    { id: 'programme-form', label: 'бланк программы', spellings: ['форма программы', 'программа'] },
    { id: 'bank-form', label: 'форма банка', spellings: ['форма базы', 'банк', 'база'] },
    { id: 'report-form', label: 'бланк отчёта', spellings: ['форма отчёта', 'отчёт'] },
    { id: 'diagnostics', label: 'диагностика', spellings: ['диагностическая карта'] },
    { id: 'order-template', label: 'образец приказа', spellings: ['шаблон приказа'] },
  ],
  { open: true },
);

export const newsKinds = vocabulary(
  'Вид сообщения',
  [
    { id: 'article', label: 'статья', spellings: ['заметка', 'новость'] },
    { id: 'video', label: 'видеоролик', spellings: ['видео'] },
    { id: 'report', label: 'репортаж', spellings: ['фоторепортаж'] },
    { id: 'council', label: 'педсовет', spellings: ['педагогический совет'] },
    { id: 'contest', label: 'конкурс' },
    { id: 'award', label: 'поощрение', spellings: ['награждение', 'благодарность'] },
    { id: 'press', label: 'публикация в прессе', spellings: ['СМИ', 'публикация в СМИ'] },
  ],
  { open: true },
);

export const eventFormats = vocabulary('Формат', [
  { id: 'in-person', label: 'очно', spellings: ['очный'] },
  { id: 'online', label: 'дистанционно', spellings: ['онлайн', 'дистанционный'] },
  { id: 'mixed', label: 'смешанный', spellings: ['очно и дистанционно', 'очно-дистанционный'] },
]);

export const organisationKinds = vocabulary(
  'Вид организации',
  [
    { id: 'school', label: 'школа', spellings: ['общеобразовательная организация', 'СОШ', 'ООШ'] },
    { id: 'gymnasium', label: 'гимназия' },
    { id: 'lyceum', label: 'лицей' },
    {
      id: 'kindergarten',
      label: 'детский сад',
      spellings: ['дошкольная образовательная организация', 'ДОУ'],
    },
    { id: 'boarding-school', label: 'школа-интернат' },
    { id: 'arts-school', label: 'школа искусств' },
    { id: 'additional-education', label: 'организация дополнительного образования' },
    { id: 'college', label: 'колледж', spellings: ['техникум'] },
    {
      id: 'methodical',
      label: 'методический орган',
      spellings: ['методический центр', 'методическая служба'],
    },
  ],
  { open: true },
);

/** Required parts of the section (Положение, п. 8.1) and the two that a school may also declare absent. */
export const requiredSections = vocabulary('Раздел', [
  { id: 'regulations-federal', label: 'документы федерального уровня' },
  { id: 'regulations-regional', label: 'документы регионального уровня' },
  { id: 'regulations-local', label: 'локальные документы' },
  { id: 'roadmap', label: 'дорожная карта', spellings: ['дорожная карта текущего года', 'план мероприятий'] },
  { id: 'programmes', label: 'программы', spellings: ['персонализированные программы'] },
  { id: 'practices', label: 'практики', spellings: ['лучшие практики', 'лучшие кейсы'] },
  { id: 'guidance', label: 'методические материалы', spellings: ['методические рекомендации'] },
  { id: 'news', label: 'новости' },
  { id: 'events', label: 'анонсы', spellings: ['анонсы мероприятий', 'мероприятия'] },
]);

/** What a consent to distribution covers; a person chooses per category (152-ФЗ, ст. 10.1). */
export const consentCategories = vocabulary('Что разрешено показывать', [
  { id: 'name', label: 'имя', spellings: ['ФИО', 'фамилия, имя, отчество'] },
  { id: 'photo', label: 'фотография', spellings: ['фото', 'изображение'] },
]);

export const severities = vocabulary('Строгость', [
  { id: 'error', label: 'останавливает публикацию', spellings: ['ошибка'] },
  { id: 'warning', label: 'предупреждение' },
  { id: 'advice', label: 'совет' },
  { id: 'off', label: 'выключено', spellings: ['нет'] },
]);
