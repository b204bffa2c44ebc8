/** A school's server for each worker, and people who sign in to it through its own page. */
import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { cookiesFor, type Client } from '#bench/server/client.ts';
import { startServerApart } from '#bench/server/running-server.ts';
import type { Role } from '#cms/server/accounts/rights.ts';

export type Office = {
  origin: string;
  /** Directory of the server's data. */
  data: string;
  /** The login is the role. Opens the desk as somebody who has signed in before. */
  signIn: (page: Page, role: Role) => Promise<void>;
  /** Somebody of a role who asks the server without a browser. */
  client: (role: Role) => Promise<Client>;
  /** Directory of the repository with the content. */
  repository: string;
};

/** Milliseconds: the first start compiles the section and bundles the editor. */
const startTime = 300_000;

export const test = base.extend<object, { office: Office }>({
  office: [
    // Playwright takes what a fixture needs from its first argument, and this one needs nothing.
    async ({}, use) => {
      const server = await startServerApart();
      const published = await server.published;
      if (published?.result !== 'live')
        throw new Error(`The sample was not published: ${JSON.stringify(published?.issues)}`);
      await server.editorReady;
      const accounts = new Map<Role, Promise<Client>>();
      const client = (role: Role) => {
        const known = accounts.get(role) ?? server.person(role);
        accounts.set(role, known);
        return known;
      };
      await use({
        origin: server.origin,
        data: server.data,
        client,
        repository: path.join(server.data, 'content.git'),
        signIn: async (page, role) => {
          await page.context().addCookies(cookiesFor(server.origin, await client(role)));
          await page.goto(`${server.origin}/admin/`);
        },
      });
      await server.end();
    },
    { scope: 'worker', timeout: startTime },
  ],
});
