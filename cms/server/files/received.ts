/** A file that somebody uploads, and what becomes of it. */
export type Upload = { name: string; folder: 'files' | 'pictures'; bytes: Uint8Array };

export type Received =
  | {
      accepted: true;
      /** `pictures/imya-fajla.jpg`. */
      path: string;
      bytes: Uint8Array;
      format: string;
      /** What the curator should know of it, in Russian. */
      notes: readonly string[];
    }
  | { accepted: false; message: string; fix: string };

export const refuseFile = (message: string, fix: string): Received => ({ accepted: false, message, fix });
