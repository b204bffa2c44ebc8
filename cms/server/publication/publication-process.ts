/** The process that publishes: it keeps the last reading, so that a change costs what it changes. */
import { compiledSite, type CompiledSite } from '#publish/compile.ts';
import { createPublisher, type Publication } from '#publish/publication.ts';
import { siteAddress } from '#publish/site-address.ts';
import { serveCalls, settingsOf } from '../processes/serve.ts';
import { openMirror } from '../repository/mirror.ts';
import { repositoryAt } from '../repository/repository.ts';
import type { PublicationSettings, PublishOrder, PublishOutcome } from './orders.ts';

const settings = settingsOf() as PublicationSettings;
const { content, out, cache, site, today } = settings;
const repository = repositoryAt(settings.repository);
const mirror = openMirror(repository, content);
const publisher = createPublisher({ content, out, cache, today, site });
let compiled: CompiledSite | undefined;

const server = serveCalls({ publish });

async function publish({ commit, now, approve, takeSearch }: PublishOrder): Promise<PublishOutcome> {
  await mirror.bring(commit);
  const publication = await publisher.publish({
    now,
    history: { repository: settings.repository, commit },
    search: takeSearch ? 'ready' : 'later',
    compiled,
    ...(approve && {
      approve: async () => {
        await server.call('approve', { commit });
      },
    }),
    onLive: async () => {
      await server.call('live', { commit });
    },
  });
  // The sources stay what they are while the server runs: whether they are compiled is asked once.
  compiled ??= compiledSite(siteAddress(site), cache);
  if (publication.published) await publisher.prepare();
  return outcomeOf(publication);
}

function outcomeOf(publication: Publication): PublishOutcome {
  const { issues, nextChange, timeZone, library } = publication.verdict;
  const told = { issues, nextChange, timeZone, asOf: library.school?.data.asOf };
  if (!publication.published) return { published: false, pages: 0, rendered: 0, stale: [], ...told };
  const { pages, rendered, stale, directory } = publication;
  return { published: true, pages, rendered, stale, directory, ...told };
}
