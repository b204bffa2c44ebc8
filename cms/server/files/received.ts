/** A file that somebody uploads, and what becomes of it. */
export type Upload = { name: string; folder: 'files' | 'pictures'; bytes: Uint8Array };

export type Accepted = {
  accepted: true;
  /** `pictures/imya-fajla.jpg`. */
  path: string;
  bytes: Uint8Array;
  format: string;
  /** What the curator should know of it, in Russian. */
  notes: readonly string[];
};

export type Refused = { accepted: false; message: string; fix: string };

export type Received = Accepted | Refused;

export const refuseFile = (message: string, fix: string): Refused => ({ accepted: false, message, fix });
