/** The first page: what is missing, what waits, what is due. */
import type { FastifyInstance } from 'fastify';
import { html } from 'ghtml';
import { requireRight, signedIn } from '../../sign-in/sessions.ts';
import { page } from '../../sign-in/form.ts';
import { officePage } from '../frame.ts';
import type { OfficeParts } from '../office-routes.ts';

export function curatorDesk(app: FastifyInstance, { base, desk }: OfficeParts): void {
  app.get(`${base}admin/`, { onRequest: requireRight('read') }, async (request, reply) => {
    const overview = await desk.preview.overview();
    const body = html`<p>${String(overview.entries.length)}</p>`;
    return page(reply, officePage({ base, account: signedIn(request), here: 'desk', title: 'Стол', body }));
  });
}
