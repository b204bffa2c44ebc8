import { collectionNames, collections, schoolFile } from '#model/collections.ts';
import type { Issue } from '#model/issue.ts';
import type { Library } from '#model/library.ts';
import type { ReportOptions } from './report-options.ts';

const severityNames: Record<Issue['severity'], string> = {
  error: 'ошибка',
  warning: 'предупреждение',
  advice: 'совет',
};

/** A report that a teacher reads from top to bottom: the place by its name on the site, then what and how to mend. */
export function reportAsText(issues: readonly Issue[], { library, advice = false }: ReportOptions): string {
  const shown = issues.filter(({ severity }) => advice || severity !== 'advice');
  const titles = library ? titlesOf(library) : new Map<string, string>();
  const groups = Map.groupBy(shown, ({ file }) => file);
  const parts = [...groups].map(([file, ofFile]) =>
    [heading(file, titles), ...ofFile.map(describe)].join('\n'),
  );
  return [...parts, verdict(shown)].join('\n\n');
}

function titlesOf({ entries, school }: Library): Map<string, string> {
  const all = collectionNames.flatMap((name) => [...entries[name]]);
  const titles = new Map(all.map(({ file, data }) => [file, data.title]));
  return school ? titles.set(school.file, school.data.shortName) : titles;
}

function heading(file: string, titles: ReadonlyMap<string, string>): string {
  const section = sectionOf(file);
  const title = titles.get(file);
  const place = [section, title && `«${title}»`].filter(Boolean).join(' → ');
  return toOneLine(place ? `${place} (${file})` : file);
}

function sectionOf(file: string): string | undefined {
  if (file === schoolFile) return 'Школа';
  const folder = file.split('/')[0];
  if (folder === 'files') return 'Файлы';
  if (folder === 'pictures') return 'Изображения';
  return collectionNames.map((name) => collections[name]).find((item) => item.folder === folder)?.label;
}

function describe({ line, column, severity, message, fix, basis }: Issue): string {
  const lines = [`${line}:${column}  ${severityNames[severity]} — ${message}`];
  if (fix) lines.push(`  Что сделать: ${fix}`);
  if (basis) lines.push(`  Основание: ${basis}`);
  return lines.map((text) => `  ${toOneLine(text)}`).join('\n');
}

/** Values of fields stand in messages: their line ends and control signs must not reach the terminal. */
const toOneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');

const plurals = new Intl.PluralRules('ru');

type Forms = readonly [one: string, few: string, many: string];

function counted(count: number, [one, few, many]: Forms): string {
  const category = plurals.select(count);
  return `${count} ${category === 'one' ? one : category === 'few' ? few : many}`;
}

const forms: Record<Issue['severity'], Forms> = {
  error: ['ошибка', 'ошибки', 'ошибок'],
  warning: ['предупреждение', 'предупреждения', 'предупреждений'],
  advice: ['совет', 'совета', 'советов'],
};

function verdict(issues: readonly Issue[]): string {
  const count = (severity: Issue['severity']) => issues.filter((issue) => issue.severity === severity).length;
  const counts = (['error', 'warning', 'advice'] as const)
    .map((severity) => [severity, count(severity)] as const)
    .filter(([, number]) => number > 0)
    .map(([severity, number]) => counted(number, forms[severity]));
  if (counts.length === 0) return 'Замечаний нет.';
  const outcome = count('error') > 0 ? 'Публикация остановлена.' : 'Публикации это не мешает.';
  return `${counts.join(', ')}. ${outcome}`;
}
