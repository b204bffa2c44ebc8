/** Decap's inside that has no types and no public way: the version is pinned, and the editor's own tests would tell. */
declare module 'decap-cms-core/dist/esm/redux' {
  /** Immutable's map, as far as the editor's own parts ask it. */
  export type Held = {
    get: (name: string) => unknown;
    getIn: (path: readonly string[]) => unknown;
  };
  export type DraftEntry = {
    get: (name: string) => unknown;
    set: (name: string, value: unknown) => DraftEntry;
  };
  export type EditorState = {
    config: object;
    collections: { get: (name: string) => Held | undefined };
    entryDraft: {
      get: (name: 'entry') => DraftEntry | undefined;
      getIn: (path: readonly string[]) => unknown;
    };
  };
  export const store: {
    getState: () => EditorState;
    subscribe: (listener: () => void) => () => void;
    dispatch: (action: unknown) => unknown;
  };
}

declare module 'decap-cms-core/dist/esm/backend' {
  import type { DraftEntry, Held } from 'decap-cms-core/dist/esm/redux';
  export const currentBackend: (config: object) => {
    entryToRaw: (collection: Held, entry: DraftEntry) => string;
    deleteLocalDraftBackup: (collection: Held, slug: unknown) => Promise<unknown>;
  };
}

declare module 'decap-cms-core/dist/esm/actions/entries' {
  import type { DraftEntry, Held } from 'decap-cms-core/dist/esm/redux';
  /** The entry with its values as they are written to a file. */
  export const getSerializedEntry: (collection: Held, entry: DraftEntry) => DraftEntry;
}
