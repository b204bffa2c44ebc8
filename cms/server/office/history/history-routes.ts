/** What changed on the site, of all parts or of one, page by page. */
import type { FastifyInstance } from 'fastify';
import type { SectionEvent } from '../../content/history.ts';
import { perform } from '../../protocol/actions.ts';
import { page } from '../../sign-in/form.ts';
import { requireRight, signedIn } from '../../sign-in/sessions.ts';
import { entryTitles } from '../entries/title-of.ts';
import { isPartName } from '../entries/listed-entries.ts';
import { officePage } from '../frame.ts';
import type { OfficeParts } from '../office-routes.ts';
import { historyBody } from './history-page.ts';
import { officeTimeZone } from '../say-moment.ts';

type Asked = { Querystring: { chast?: unknown; do?: unknown } };

export function historyRoutes(app: FastifyInstance, { base, desk }: OfficeParts): void {
  app.get<Asked>(`${base}admin/istoriya/`, { onRequest: requireRight('read') }, async (request, reply) => {
    const account = signedIn(request);
    const { chast, do: before } = request.query;
    const part = typeof chast === 'string' && isPartName(chast) ? chast : undefined;
    const isOlder = typeof before === 'string' && before !== '';
    const params = { ...(part !== undefined && { collection: part }), ...(isOlder && { before }) };
    const [events, titleOf] = await Promise.all([
      perform(desk, { action: 'sectionHistory', params }, account) as Promise<SectionEvent[]>,
      entryTitles(desk),
    ]);
    const timeZone = officeTimeZone(desk);
    const body = historyBody({ base, part, events, titleOf, timeZone, isOlder });
    const styles = ['records.css'];
    return page(reply, officePage({ base, account, here: 'history', title: 'История', body, styles }));
  });
}
