import { afterEach, describe, expect, test } from 'vitest';
import { pdfOf } from './documents/pdfs-for-tests.ts';
import { uploadLimits } from './limits.ts';
import { drawing } from './pictures/pictures-for-tests.ts';
import { createFileReceiver, type FileReceiver, type ReceiverLimits } from './receiver.ts';

let receiver: FileReceiver | undefined;
const open = (limits: Partial<ReceiverLimits> = {}) => (receiver = createFileReceiver(limits));
afterEach(() => receiver?.close());

const photo = async (width = 60) => ({
  name: 'Фото.jpg',
  folder: 'pictures' as const,
  bytes: await drawing(width).jpeg().toBuffer(),
});
const document = { name: 'Приказ.pdf', folder: 'files' as const, bytes: pdfOf() };
const tooHard = {
  accepted: false,
  message: 'Файл не удалось проверить: на него не хватило времени или памяти.',
  fix: 'Сохраните его заново, лучше поменьше, и загрузите ещё раз.',
};

/** Each of forty drawings draws the next one twice: its text has no end. */
function endlessPdf(): Buffer {
  const drawingOf = (content: string, next: string) =>
    `<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<${next}>>/Length ${content.length}>>\nstream\n${content}\nendstream`;
  const chain = Array.from({ length: 40 }, (_, index) =>
    drawingOf('/X Do /X Do', `/XObject<</X ${7 + index} 0 R>>`),
  );
  const text = drawingOf('BT /F1 12 Tf (Order of the school) Tj ET', '/Font<</F1 5 0 R>>');
  const page = '/XObject<</X 6 0 R>>/Font<</F1 5 0 R>>';
  return Buffer.from(
    pdfOf('', ...chain, text)
      .toString('latin1')
      .replace('/Font<</F1 5 0 R>>>>>>', `${page}>>>>`)
      .replace('BT /F1 12 Tf 20 100 Td (Order', '/X Do BT /F1 9 Tf 1 1 Td (Order'),
    'latin1',
  );
}

describe('the process that looks at uploads', () => {
  test('takes pictures and documents one after another and gives them back whole', async () => {
    const { receive } = open();
    const upload = await photo();
    const answers = await Promise.all([receive(upload), receive(document), receive(upload)]);
    expect(answers.map((answer) => answer.accepted && answer.path)).toEqual([
      'pictures/foto.jpg',
      'files/prikaz.pdf',
      'pictures/foto.jpg',
    ]);
    const [, given] = answers;
    expect(given.accepted && Buffer.from(given.bytes).equals(document.bytes)).toBe(true);
  }, 60_000);

  test('is ended when its time is over', async () => {
    const { receive } = open({ time: 1 });
    expect(await Promise.all([receive(document), receive(document)])).toEqual([tooHard, tooHard]);
  }, 60_000);

  test('is ended by a file without end, and the next file is looked at by a new one', async () => {
    const { receive } = open({ time: 12_000 });
    expect(await receive({ ...document, bytes: endlessPdf() })).toEqual(tooHard);
    expect(await receive(document)).toMatchObject({ accepted: true });
  }, 120_000);

  test('is ended when it takes more memory than it may, whoever holds it', async () => {
    const { receive } = open({ memory: 4096, resident: 40 });
    expect(await receive({ ...document, bytes: endlessPdf() })).toEqual(tooHard);
  }, 120_000);

  test('ends when it has nothing to do, and starts anew', async () => {
    const { receive } = open({ idle: 0 });
    expect(await receive(document)).toMatchObject({ accepted: true });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await receive(document)).toMatchObject({ accepted: true });
  }, 60_000);

  test('lets few files wait, and asks for patience', async () => {
    const { receive } = open({ queue: 1 });
    const answers = await Promise.all([1, 2, 3, 4].map(() => receive(document)));
    expect(answers.map(({ accepted }) => accepted)).toEqual([true, true, false, false]);
    expect(answers[3]).toEqual({
      accepted: false,
      message: 'Сейчас проверяется слишком много файлов.',
      fix: 'Подождите минуту и загрузите файл ещё раз.',
    });
  }, 60_000);

  test('is not asked about a file that is too heavy', async () => {
    const { receive } = open({ time: 1 });
    const heavy = { ...document, bytes: Buffer.alloc(uploadLimits.files + 1) };
    expect(await receive(heavy)).toMatchObject({ message: 'Файл больше 20 МБ.' });
  });

  test('ends with the server, and whoever waits is answered', async () => {
    const { receive, close } = open();
    const waiting = [receive(document), receive(document)];
    await close();
    for (const answer of [...waiting, receive(document)])
      expect(await answer).toMatchObject({ accepted: false });
  }, 60_000);
});
