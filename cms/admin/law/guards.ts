/** The law at Decap's own steps: what the server would refuse is not sent, and the reason is told. */
import { DecapCmsCore } from 'decap-cms-core';
import { forgetRefusal, tellRefusal, tellUnsaved } from '../panel/panel.ts';
import { placeOf } from './decap-form.ts';
import { judgeDeletion } from './judge-form.ts';
import { judgeNow } from './law.ts';
import { publishedState } from './published.ts';

/** Decap shows an error with its name before it. */
class RefusedByLaw extends Error {
  override name = '';
}

function refuse(said: string, issues: Parameters<typeof tellRefusal>[1]): never {
  tellRefusal(said, issues);
  throw new RefusedByLaw(said);
}

/** A text that is no entry is not saved, not even as a draft; anything else is. */
async function beforeSave(): Promise<void> {
  forgetRefusal();
  const { saving } = await judgeNow(true);
  if (saving.length > 0) throw new RefusedByLaw(tellUnsaved());
}

/** Whatever is wrong anywhere in the section stops a publication, as it does on the server. */
async function beforePublication(): Promise<void> {
  forgetRefusal();
  const { saving, blocking } = await judgeNow(true);
  if (saving.length + blocking.length > 0)
    refuse(
      'Опубликовать нельзя: сначала исправьте то, что отмечено ниже. На сайте всё осталось как было.',
      blocking,
    );
}

type EventEntry = { get: (name: string) => unknown };

/** An entry that others need is not deleted. Where nobody knows what is published, the server decides. */
async function beforeDeletion(entry: EventEntry): Promise<void> {
  forgetRefusal();
  const place = placeOf(String(entry.get('collection')), String(entry.get('slug')));
  const known = await publishedState(true).catch(() => undefined);
  if (!place || !known) return;
  const errors = judgeDeletion(known, place).filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    refuse(
      'Удалить нельзя: без этой записи раздел не пройдёт проверку. Сначала исправьте то, что отмечено ниже.',
      errors,
    );
}

/** Registers after whatever changes the values: the last word is the law's. */
export function startGuards(): void {
  DecapCmsCore.registerEventListener({ name: 'preSave', handler: beforeSave });
  DecapCmsCore.registerEventListener({ name: 'prePublish', handler: beforePublication });
  DecapCmsCore.registerEventListener({
    name: 'preUnpublish',
    handler: ({ entry }: { entry: EventEntry }) => beforeDeletion(entry),
  });
}
