/** Drawn pictures with everything that cameras and programs write beside them. */
import sharp, { type Sharp } from 'sharp';
import { zipOf } from '../documents/zips-for-tests.ts';

/** The word that must not get through. */
export const secret = 'tajnoe-mesto';

/** A red field with a green right half: sides and colours can be told apart. */
export const drawing = (width = 60, height = 40): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#d04030' } }).composite([
    {
      input: {
        create: { width: width / 2, height, channels: 3, background: '#2a6f4a' },
      },
      left: width / 2,
      top: 0,
    },
  ]);

const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:format="${secret}"/></rdf:RDF></x:xmpmeta>`;

/** Place, owner and description as EXIF and XMP have them, and a profile of the camera's colours. */
export const withSecrets = (picture: Sharp): Sharp =>
  picture
    .withIccProfile('p3')
    .withExif({
      IFD0: { Copyright: secret },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '54/1 30/1 0/1', GPSAreaInformation: secret },
    })
    .withXmp(xmp);

/** A segment of a JPEG, put in after its first mark. */
function withSegment(jpeg: Buffer, marker: number, body: string): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, Buffer.from(body, 'latin1'), jpeg.subarray(2)]);
}

/** A photograph with IPTC and a comment too, and with a film and an archive behind it, as phones and jokers do. */
export async function loadedJpeg(): Promise<Buffer> {
  const jpeg = await withSecrets(drawing()).jpeg().toBuffer();
  const record = `\x1c\x02\x50\0${String.fromCharCode(secret.length)}${secret}`;
  const iptc = `Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0${String.fromCharCode(record.length)}${record}`;
  const film = Buffer.from(`\0\0\0\x18ftypmp42${secret}`, 'latin1');
  const told = withSegment(withSegment(jpeg, 0xed, iptc), 0xfe, secret);
  return Buffer.concat([told, film, zipOf({ [`${secret}.txt`]: secret }, { level: 0 })]);
}

/** A moving picture of two frames, red and then green. */
export async function moving(format: 'gif' | 'webp'): Promise<Buffer> {
  const frame = (background: string) =>
    sharp({ create: { width: 20, height: 10, channels: 3, background } })
      .png()
      .toBuffer();
  const frames = await Promise.all([frame('#d04030'), frame('#2a6f4a')]);
  return sharp(frames, { join: { animated: true } })
    .toFormat(format, { loop: 0 })
    .toBuffer();
}
