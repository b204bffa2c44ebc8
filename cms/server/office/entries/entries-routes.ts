/** The list of all entries: chosen and ordered by its address, so that it works without scripts. */
import type { FastifyInstance } from 'fastify';
import { may } from '../../accounts/rights.ts';
import { page } from '../../sign-in/form.ts';
import { requireRight, signedIn } from '../../sign-in/sessions.ts';
import { officePage } from '../frame.ts';
import type { OfficeParts } from '../office-routes.ts';
import { chosenEntries, readChoice } from './choice.ts';
import { entriesBody } from './entries-page.ts';
import { listedEntries } from './listed-entries.ts';
import { officeTimeZone } from '../say-moment.ts';

type Asked = { Querystring: Record<string, unknown> };

export function entriesRoutes(app: FastifyInstance, { base, desk }: OfficeParts): void {
  app.get<Asked>(`${base}admin/zapisi/`, { onRequest: requireRight('read') }, async (request, reply) => {
    const account = signedIn(request);
    const choice = readChoice(request.query);
    const timeZone = officeTimeZone(desk);
    const groups = chosenEntries(await listedEntries(desk), choice, timeZone);
    const body = entriesBody({ base, choice, groups, timeZone, mayEdit: may(account.role, 'edit') });
    const scripts = ['filter-entries.js'];
    const styles = ['records.css'];
    return page(
      reply,
      officePage({ base, account, here: 'entries', title: 'Записи', body, scripts, styles }),
    );
  });
}
