/** The curator's guide, beside the work. */
import { existsSync, readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { html } from 'ghtml';
import { page } from '../../sign-in/form.ts';
import { requireRight, signedIn } from '../../sign-in/sessions.ts';
import { officePage } from '../frame.ts';
import type { OfficeParts } from '../office-routes.ts';
import { guideTopics, type GuideTopic } from './guide-topics.ts';

/** Pictures are made by `npm run screenshots -- editor`. */
const pictureFile = (name: string) => new URL(`./pictures/${name}.webp`, import.meta.url);

function topicPart({ id, title, steps, picture }: GuideTopic, base: string): string {
  const shown =
    picture && existsSync(pictureFile(picture.name))
      ? html`<img
          class="guide-picture"
          src="${base}admin/spravka/${picture.name}.webp"
          alt="${picture.alt}"
          loading="lazy"
        />`
      : '';
  return html`<section id="${id}">
    <h2>${title}</h2>
    <ol class="guide-steps">
      !${steps.map((step) => html`<li>${step}</li>`).join('')}
    </ol>
    !${shown}
  </section>`;
}

export function guideRoutes(app: FastifyInstance, { base }: OfficeParts): void {
  const reading = { onRequest: requireRight('read') };
  const contents = guideTopics.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`);
  const body = html`<nav aria-label="О чём справка">
      <ul>
        !${contents.join('')}
      </ul>
    </nav>
    !${guideTopics.map((topic) => topicPart(topic, base)).join('')}`;
  app.get(`${base}admin/spravka/`, reading, (request, reply) =>
    page(reply, officePage({ base, account: signedIn(request), here: 'guide', title: 'Справка', body })),
  );
  for (const { picture } of guideTopics)
    if (picture && existsSync(pictureFile(picture.name)))
      app.get(`${base}admin/spravka/${picture.name}.webp`, reading, (_request, reply) =>
        reply.type('image/webp').send(readFileSync(pictureFile(picture.name))),
      );
}
