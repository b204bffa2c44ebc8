/** What the actions work with. */
import type { ReceiveFile } from '../content/attachments.ts';
import type { FindReferrers } from '../content/delete-entry.ts';
import type { FileReceiver } from '../files/receiver.ts';
import type { PreviewDesk } from '../desk/preview-desk.ts';
import type { MainLine } from '../publication/main-line.ts';
import type { PublicationWatch } from '../publication/publication-state.ts';
import type { Repository } from '../repository/repository.ts';

export type EditorDesk = {
  repository: Repository;
  mainLine: MainLine;
  watch: PublicationWatch;
  preview: PreviewDesk;
  referrers: FindReferrers;
  receiveFile: ReceiveFile;
  /** The words of a document of Word, after the same look that every upload gets. */
  readWord: FileReceiver['readWord'];
  /** Base path of the section, with slashes around. */
  base: string;
  /** The day in the school's calendar, `YYYY-MM-DD`. */
  today: () => string;
};
