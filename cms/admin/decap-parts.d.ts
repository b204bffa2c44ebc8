/** Parts of Decap that come without types; only what the editor's page uses is described. */
declare module 'decap-cms-backend-proxy' {
  type Asset = { path: string; toBase64: () => Promise<string> };
  type DataFile = { path: string; slug: string; raw: string; newPath?: string };
  export class ProxyBackend {
    constructor(config: object, options?: object);
    proxyUrl: string;
    branch: string;
    mediaFolder: string;
    request(payload: { action: string; params: Record<string, unknown> }): Promise<unknown>;
    getEntry(path: string): Promise<unknown>;
    entriesByFolder(folder: string, extension: string, depth: number): Promise<unknown>;
    unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string): Promise<string>;
    persistEntry(
      entry: { dataFiles: DataFile[]; assets: Asset[] },
      options: { newEntry?: boolean; status?: string },
    ): Promise<unknown>;
    getDeployPreview(collection: string, slug: string): Promise<unknown>;
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

declare module 'decap-cms-widget-select' {
  import type { ComponentClass } from 'react';
  import type { CmsWidgetParam } from 'decap-cms-core';
  export type Word = string | number;
  export type Option = string | { label: string; value: Word };
  /** Lists and fields as Immutable keeps them. */
  export type SelectField = {
    get: (name: 'options' | 'spellings') => { toJS: () => unknown } | undefined;
    set: (name: 'options', options: readonly Option[]) => SelectField;
  };
  export type SelectProps = { field: SelectField; value?: Word | { toJS: () => unknown } | null };
  const widget: { Widget: () => CmsWidgetParam; controlComponent: ComponentClass<SelectProps> };
  export default widget;
}

declare module 'decap-cms-widget-string' {
  import type { ComponentClass } from 'react';
  import type { CmsWidgetParam } from 'decap-cms-core';
  import type { ControlProps } from '#cms/admin/writing/control-props.ts';
  const widget: { Widget: () => CmsWidgetParam; controlComponent: ComponentClass<ControlProps<string>> };
  export default widget;
}

declare module 'decap-cms-widget-markdown' {
  import type { ComponentClass } from 'react';
  import type { CmsWidgetParam } from 'decap-cms-core';
  import type { ControlProps } from '#cms/admin/writing/control-props.ts';
  const widget: { Widget: () => CmsWidgetParam; controlComponent: ComponentClass<ControlProps<string>> };
  export default widget;
}

declare module 'decap-cms-widget-list' {
  import type { ComponentClass } from 'react';
  import type { CmsWidgetParam } from 'decap-cms-core';
  import type { ControlProps } from '#cms/admin/writing/control-props.ts';
  const widget: { Widget: () => CmsWidgetParam; controlComponent: ComponentClass<ControlProps<unknown>> };
  export default widget;
}

declare module 'decap-cms-widget-text' {
  import type { ComponentClass } from 'react';
  import type { CmsWidgetParam } from 'decap-cms-core';
  import type { ControlProps } from '#cms/admin/writing/control-props.ts';
  const widget: { Widget: () => CmsWidgetParam; controlComponent: ComponentClass<ControlProps<string>> };
  export default widget;
}

declare module 'decap-cms-editor-component-image' {
  import type { EditorComponentOptions } from 'decap-cms-core';
  const component: EditorComponentOptions;
  export default component;
}

declare module 'decap-cms-locales' {
  type Phrases = { [key: string]: string | Phrases };
  export const en: Phrases;
  export const ru: Phrases;
}
