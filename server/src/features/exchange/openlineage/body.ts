import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { bodyOf } from '../../../http/read-body.ts';

/** Bytes that a body may have, as sent and unpacked. */
export const BODY_LIMIT = 16_000_000;

export type ReadBody =
  | { readonly text: string }
  | { readonly wrong: 'TOO_LARGE' | 'NOT_PACKED_SO' | 'UNKNOWN_ENCODING' };

const unpack = promisify(gunzip);

/** The text of a request, unpacked where it is gzip; never unpacks more than the limit. */
export async function readBody(request: Request): Promise<ReadBody> {
  if (Number(request.headers.get('content-length') ?? 0) > BODY_LIMIT)
    return { wrong: 'TOO_LARGE' };
  const { buffer, byteOffset, byteLength } = await bodyOf(request);
  const sent = Buffer.from(buffer, byteOffset, byteLength);
  if (byteLength > BODY_LIMIT) return { wrong: 'TOO_LARGE' };
  const encoding = (request.headers.get('content-encoding') ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') return { text: textOf(sent) };
  if (encoding !== 'gzip' && encoding !== 'x-gzip') return { wrong: 'UNKNOWN_ENCODING' };
  try {
    return { text: textOf(await unpack(sent, { maxOutputLength: BODY_LIMIT })) };
  } catch (error) {
    const isTooLarge =
      error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return { wrong: isTooLarge ? 'TOO_LARGE' : 'NOT_PACKED_SO' };
  }
}

const textOf = (bytes: Buffer): string => bytes.toString('utf8').replace(/^\uFEFF/, '');
