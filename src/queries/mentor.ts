import type { Entry } from '#model/library.ts';
import { counted } from '#format/plural.ts';
import { bodyOf } from './body.ts';
import type { Catalogue } from './catalogue.ts';
import { isConsentInForce } from './consent.ts';
import type { MentorView } from './page.ts';
import { fact, headOf, labels, linksTo } from './parts.ts';

/** A mentor by post. The name and the photo stand only under a consent to each of them in force. */
export function mentorView(catalogue: Catalogue, entry: Entry<'mentors'>): MentorView {
  const { data } = entry;
  const references = catalogue.references();
  const showsName = isConsentInForce(data.consent, 'name', catalogue.today);
  const showsPhoto = data.photo && isConsentInForce(data.consent, 'photo', catalogue.today);
  return {
    ...headOf(catalogue, entry),
    summary: data.summary,
    ...(showsName && { name: data.name }),
    ...(showsPhoto && data.photo && { photo: { path: data.photo.file, alt: data.photo.alt ?? '' } }),
    facts: [
      ...fact('Должность', data.post),
      ...fact('Категория', data.category),
      ...fact(
        'Педагогический стаж',
        data.experience === undefined ? undefined : counted(data.experience, ['год', 'года', 'лет']),
      ),
      ...fact('В чём помогает', data.field),
      ...fact('Формы наставничества', ...labels(data.forms)),
      ...fact('Виды', ...labels(data.kinds)),
      ...fact('Предмет наставничества', ...labels(data.subjects)),
      ...fact('Уровень образования', ...labels(data.educationLevels)),
    ],
    results: data.results,
    accepting: data.accepting,
    programmes: linksTo(references.programmesOfMentor.get(entry.id)),
    practices: linksTo(references.practicesOfMentor.get(entry.id)),
    body: bodyOf(catalogue, entry),
  };
}
