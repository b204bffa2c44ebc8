/** What the server has refused, as rows of the panel. */
import type { Issue } from '#model/issue.ts';
import type { ServerError } from '../ask-server.ts';
import { formAddress } from '#cms/form-address.ts';
import { rowOf, type Row, type RowContext } from './rows.ts';

type Referrer = { collection: string; id: string; title: string; field: string };
type Conflict = { label: string; field: string };

const listOf = <Part>(value: unknown): readonly Part[] => (Array.isArray(value) ? (value as Part[]) : []);

/** Every reason that the server has given; none when its sentence says all. */
export function refusalRows({ details }: ServerError, context: RowContext): Row[] {
  const issues = listOf<Issue>(details['issues']).map((issue) => rowOf('publication', issue, context));
  const referrers = listOf<Referrer>(details['referrers']).map(({ collection, id, title, field }) => ({
    ...{ group: 'publication' as const, where: `Другая запись: ${title}`, basis: '' },
    ...{ message: `Здесь есть ссылка: ${field}.`, fix: 'Уберите её или замените другой.' },
    target: { href: formAddress(collection, id) },
  }));
  const conflicts = listOf<Conflict>(details['conflicts']).map(({ label, field }) => ({
    ...{ group: 'saving' as const, where: label, basis: '' },
    ...{ message: `Поле «${label}» изменил и кто-то другой.`, fix: 'Выберите, что оставить.' },
    target: { field },
  }));
  return [...issues, ...referrers, ...conflicts];
}

/** The server's sentence without what its first issue says: that stands below it as a row. */
export function saidOf({ message, details }: ServerError): string {
  const [first] = listOf<Issue>(details['issues']);
  const [said = ''] = first ? message.split(first.message) : [message];
  return said.trim() || 'Сервер не принял запись: сначала исправьте то, что отмечено ниже.';
}
