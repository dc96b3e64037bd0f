// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { promisify } from 'util';
import { gunzip } from 'zlib';

const decompress = promisify(gunzip);

/**
 * What a page may hold. Its bytes, its text and its objects are in memory
 * together for a moment, which is about eight times this.
 */
const MAX_BYTES = 16 * 1024 * 1024;

const LEAST_CHUNK_BYTES = 64 * 1024;

/** An answer is larger than is read at once. A shorter page may do. */
export class AnswerTooLarge extends Error {
  readonly megabytes = MAX_BYTES / 1024 / 1024;
}

/** An answer that broke off. */
export class AnswerBroken extends Error {}

/** @throws AnswerTooLarge, AnswerBroken */
export async function readBody(
  body: AsyncIterable<Buffer>,
  encoding: string | string[] | undefined,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > MAX_BYTES) throw new AnswerTooLarge();
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks, size);
  return encoding === 'gzip' ? unzip(bytes) : bytes;
}

/**
 * As large as gzip says at its end that the whole is, so that it is decompressed
 * in one step and into its place. Who lies there only makes it slower.
 */
function chunkFor(bytes: Buffer): number {
  const said = bytes.length < 4 ? 0 : bytes.readUInt32LE(bytes.length - 4) + 1;
  return Math.min(Math.max(said, LEAST_CHUNK_BYTES), MAX_BYTES);
}

async function unzip(bytes: Buffer): Promise<Buffer> {
  try {
    return await decompress(bytes, {
      maxOutputLength: MAX_BYTES,
      chunkSize: chunkFor(bytes),
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new AnswerTooLarge();
    }
    throw new AnswerBroken('no complete gzip', { cause: error });
  }
}
