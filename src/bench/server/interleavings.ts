/** Two people change one entry in random order; what each of them wrote is in the result or in a refusal that holds it. */
import fc from 'fast-check';
import type { Client } from './client.ts';
import { newsText } from './saves.ts';

export type InterleavingsResult = {
  rounds: number;
  saves: number;
  merged: number;
  conflicts: number;
  lost: number;
};

const slug = 'vdvoyom';
const path = `news/${slug}.md`;

/** What a person does: opens the entry anew, or changes some fields of what they see and saves. */
type Step = { who: 0 | 1; what: 'open' | { fields: Partial<Record<Field, string>> } };
const fields = ['title', 'summary', 'date', 'kind', 'body'] as const;
type Field = (typeof fields)[number];

const values: Record<Field, fc.Arbitrary<string>> = {
  title: fc.constantFrom('Первое название', 'Второе название', 'Третье: с двоеточием', '«Кавычки»'),
  summary: fc.constantFrom('Один пересказ.', 'Другой пересказ.', 'Третий — с тире.'),
  date: fc.constantFrom('2026-11-17', '2026-11-18'),
  kind: fc.constantFrom('статья', 'видеоролик', 'конкурс'),
  body: fc.constantFrom('Первый текст.', 'Второй текст.\n\n- список', 'Третий текст.'),
};
const change = fc.record(values, { requiredKeys: [] }).filter((one) => Object.keys(one).length > 0);
const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom(0 as const, 1 as const),
  what: fc.oneof(
    { weight: 1, arbitrary: fc.constant('open' as const) },
    { weight: 3, arbitrary: change.map((given) => ({ fields: given })) },
  ),
});

type Seen = { raw: string; version: string | null };

export async function measureInterleavings(
  people: readonly [Client, Client],
  rounds: number,
  seed = 1,
): Promise<InterleavingsResult> {
  const result = { rounds, saves: 0, merged: 0, conflicts: 0, lost: 0 };
  for (const steps of fc.sample(fc.array(step, { minLength: 3, maxLength: 8 }), { numRuns: rounds, seed }))
    await playRound(people, steps, result);
  return result;
}

async function playRound(
  people: readonly [Client, Client],
  steps: readonly Step[],
  result: InterleavingsResult,
) {
  const start = newsText('Начало', 'Текст начала.');
  const { body } = await people[0].ask('persistEntry', {
    dataFiles: [{ path, slug, raw: start, version: null }],
  });
  const first: Seen = { raw: String(body['text']), version: String(body['version']) };
  const seen: [Seen, Seen] = [first, first];
  let kept = first;
  for (const { who, what } of steps) {
    if (what === 'open') seen[who] = kept;
    else kept = await saveOne(people[who], { seen, who, fields: what.fields, kept, result });
  }
  await people[0].done('deleteUnpublishedEntry', { collection: 'news', slug });
}

type Saving = {
  seen: [Seen, Seen];
  who: 0 | 1;
  fields: Partial<Record<Field, string>>;
  kept: Seen;
  result: InterleavingsResult;
};

async function saveOne(client: Client, { seen, who, fields: given, kept, result }: Saving): Promise<Seen> {
  const base = seen[who];
  const raw = withFields(base.raw, given);
  const { status, body } = await client.ask('persistEntry', {
    dataFiles: [{ path, slug, raw, version: base.version }],
  });
  result.saves += 1;
  if (status === 409) {
    result.conflicts += 1;
    // Both texts are in the refusal: the person's own and the one that was there.
    if (body['mine'] !== raw || body['theirs'] !== kept.raw) result.lost += 1;
    return kept;
  }
  const text = String(body['text']);
  if ((body['merged'] as unknown[]).length > 0) result.merged += 1;
  if (status !== 200 || !holds(text, { base, mine: raw, kept })) result.lost += 1;
  seen[who] = { raw: text, version: String(body['version']) };
  return seen[who];
}

/** Every field of the saved text is what the person wrote, where they changed it, and what was there elsewhere. */
function holds(text: string, { base, mine, kept }: { base: Seen; mine: string; kept: Seen }): boolean {
  return fields.every((name) => {
    const own = valueOf(mine, name);
    const expected = own === valueOf(base.raw, name) ? valueOf(kept.raw, name) : own;
    return valueOf(text, name) === expected;
  });
}

function valueOf(text: string, name: Field): string {
  if (name === 'body') return text.slice(text.indexOf('\n---\n') + 5).trim();
  const [, value = ''] = new RegExp(`^${name}: (.*)$`, 'm').exec(text) ?? [];
  return value.replace(/^["'](.*)["']$/, '$1').trim();
}

function withFields(text: string, given: Partial<Record<Field, string>>): string {
  return Object.entries(given).reduce((changed, [name, value]) => {
    if (name === 'body') return `${changed.slice(0, changed.indexOf('\n---\n') + 5)}\n${value}\n`;
    return changed.replace(
      new RegExp(`^${name}: .*$`, 'm'),
      `${name}: ${/[:«]/.test(value) ? `'${value}'` : value}`,
    );
  }, text);
}
