/** A copy of the content elsewhere: pushed after each publication, never waited for. */
import { git } from '../repository/git.ts';
import type { Repository } from '../repository/repository.ts';

/** @returns a function that pushes once for all calls that come while a push is under way. */
export function pushAfterPublication(
  { directory }: Repository,
  remote: string | undefined,
  log: (message: string, error: unknown) => void,
): () => void {
  let wanted = false;
  let pushing = false;
  const push = async (target: string) => {
    pushing = true;
    while (wanted) {
      wanted = false;
      try {
        await git(directory, ['push', '--quiet', '--prune', '--', target, '+refs/heads/*:refs/heads/*']);
      } catch (error) {
        log('The content could not be pushed to its remote; the next publication tries again.', error);
      }
    }
    pushing = false;
  };
  return () => {
    if (remote === undefined) return;
    wanted = true;
    if (!pushing) void push(remote);
  };
}
