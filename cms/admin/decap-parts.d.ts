/** Parts of Decap that come without types; only what the editor's page uses is described. */
declare module 'decap-cms-backend-proxy' {
  type Asset = { path: string; toBase64: () => Promise<string> };
  export class ProxyBackend {
    proxyUrl: string;
    branch: string;
    mediaFolder: string;
    request(payload: { action: string; params: Record<string, unknown> }): Promise<unknown>;
    persistEntry(
      entry: { dataFiles: { path: string }[]; assets: Asset[] },
      options: object,
    ): Promise<unknown>;
    authenticate(): Promise<unknown>;
    logout(): Promise<null> | null;
    getMedia(mediaFolder?: string): Promise<unknown[]>;
    persistMedia(asset: Asset, options: object): Promise<unknown>;
  }
}

declare module 'decap-cms-widget-*' {
  import type { CmsWidgetParam } from 'decap-cms-core';
  const widget: { Widget: () => CmsWidgetParam };
  export default widget;
}

declare module 'decap-cms-locales' {
  type Phrases = { [key: string]: string | Phrases };
  export const ru: Phrases;
}
