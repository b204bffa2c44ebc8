/** Detached signatures: a CMS message and nothing else (RFC 5652), binary or as text. */
import { refuseFile, type Refused } from '../received.ts';

const notSignature = refuseFile(
  'Содержимое файла не похоже на электронную подпись.',
  'Сохраните открепленную подпись в программе, которой подписан документ, и загрузите этот файл.',
);

/** 1.2.840.113549.1.7.2, signedData. */
const signedData = Buffer.from('06092a864886f70d010702', 'hex');
const armour = /^\s*-----BEGIN [A-Z0-9 ]+-----\s+([A-Za-z0-9+/=\s]+)-----END [A-Z0-9 ]+-----\s*$/;

/** Undefined when the bytes are a signature from the first to the last. */
export function signatureFault(bytes: Buffer): Refused | undefined {
  const message = bytes[0] === 0x30 ? bytes : fromText(bytes);
  if (!message?.subarray(0, 24).includes(signedData)) return notSignature;
  const length = lengthOf(message);
  return length === undefined || length === message.length ? undefined : notSignature;
}

function fromText(bytes: Buffer): Buffer | undefined {
  const text = bytes.toString('latin1').replace(/^\xef\xbb\xbf/, '');
  const inner = (armour.exec(text)?.[1] ?? text).replace(/\s/g, '');
  return /^[A-Za-z0-9+/]+={0,2}$/.test(inner) ? Buffer.from(inner, 'base64') : undefined;
}

/** Bytes of the whole message; undefined where it says that it goes on to its own end mark (X.690, 8.1.3). */
function lengthOf(message: Buffer): number | undefined {
  const first = message[1] ?? 0;
  if (first === 0x80) return undefined;
  if (first < 0x80) return 2 + first;
  const count = Math.min(first & 0x7f, 6);
  return 2 + count + message.readUIntBE(2, count);
}
