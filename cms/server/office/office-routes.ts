/** The pages of the editorial office. They work without scripts. */
import type { FastifyInstance } from 'fastify';
import type { Accounts } from '../accounts/accounts.ts';
import type { Journal } from '../journal.ts';
import type { EditorDesk } from '../protocol/desk.ts';
import { curatorDesk } from './desk/curator-desk.ts';
import { guideRoutes } from './guide/guide-routes.ts';
import { newsRoutes } from './news/news-routes.ts';
import { yearRoutes } from './new-year/year-routes.ts';
import { progressRoutes } from './progress/progress-routes.ts';
import { roadmapImportRoutes } from './roadmap-import/import-routes.ts';
import { binRoutes } from './bin/bin-routes.ts';
import { filesRoutes } from './files/files-routes.ts';
import { historyRoutes } from './history/history-routes.ts';
import { entryRoutes } from './entry/entry-routes.ts';
import { entriesRoutes } from './entries/entries-routes.ts';

export type OfficeParts = { base: string; desk: EditorDesk; accounts: Accounts; journal: Journal };

export function officeRoutes(app: FastifyInstance, parts: OfficeParts): void {
  curatorDesk(app, parts);
  newsRoutes(app, parts);
  progressRoutes(app, parts);
  yearRoutes(app, parts);
  roadmapImportRoutes(app, parts);
  guideRoutes(app, parts);
  entriesRoutes(app, parts);
  entryRoutes(app, parts);
  historyRoutes(app, parts);
  binRoutes(app, parts);
  filesRoutes(app, parts);
}
