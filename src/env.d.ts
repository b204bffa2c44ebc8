/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The page that stands at the asked address. */
    page: import('#queries/page.ts').Page;
    /** What stands around every page. */
    frame: import('#queries/page.ts').Frame;
    /** How texts refer to pictures, files and entries. */
    rendering: import('#markdown/context.ts').RenderContext;
  }
}
