/** What the compilation exports: the section's pages as a function of a request and its locals. */
import { createApp } from 'astro/app/entrypoint';

export const app = createApp();
