import { git } from '../repository/git.ts';
import { mainRef, type Repository } from '../repository/repository.ts';
import { draftRef, type EntryPlace } from './places.ts';

export type LastChange = {
  /** By post. */
  author: string;
  /** Milliseconds since 1970. */
  at: number;
  /** «25 ноября в 14:02», by the school's clock. */
  when: string;
};

/** Who changed an entry last, in its draft or in the published state; undefined when nobody did. */
export async function lastChange(repository: Repository, place: EntryPlace): Promise<LastChange | undefined> {
  const draft = await repository.tip(draftRef(place));
  const tips = draft === undefined ? [mainRef] : [draft, mainRef];
  const format = '--format=%an%x1f%at';
  const log = ['log', '-1', '--full-history', format, ...tips, '--', place.file];
  const [author = '', seconds = ''] = (await git(repository.directory, log)).toString('utf8').trim().split('\u001f');
  if (seconds === '') return undefined;
  const at = Number(seconds) * 1000;
  return { author, at, when: spokenMoment(at) };
}

/** «25 ноября в 14:02» by the clock of Moscow, as the section counts its days. */
export function spokenMoment(at: number, timeZone = 'Europe/Moscow'): string {
  const day = new Intl.DateTimeFormat('ru', { timeZone, day: 'numeric', month: 'long' }).format(at);
  const time = new Intl.DateTimeFormat('ru', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);
  return `${day} в ${time}`;
}
