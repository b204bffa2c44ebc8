/** What the compilation exports: the section's pages as a function of a request and its locals. */
import { createApp } from 'astro/app/entrypoint';

// Pages are written whole: a stream would only be put together again.
export const app = createApp({ streaming: false });
