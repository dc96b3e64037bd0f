// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { UrlReaderService } from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import { MAX_TEXT_BYTES, TextFile } from '@regie/plugin-sovereignty-node';

/** Who cannot answer within this time is tried again at the next refresh. */
const PATIENCE_MS = 20_000;

const YAML = /\.ya?ml$/;

/** Texts with the tag by which the next request asks whether they changed. */
export interface ReadTexts {
  readonly files: readonly TextFile[];
  readonly etag: string | undefined;
}

/**
 * Reads one file, or the YAML files directly in a folder of a repository when
 * the address holds `/tree/` or ends in a slash. Which hosts may be read is up
 * to Backstage's own reader: integrations and `backend.reading.allow`.
 *
 * @throws Error that says what to do, naming the address
 */
export async function readTextUrl(
  reader: UrlReaderService,
  url: string,
  etag: string | undefined,
): Promise<ReadTexts | undefined> {
  const options = { etag, signal: AbortSignal.timeout(PATIENCE_MS) };
  try {
    return isFolder(url)
      ? await readFolder(reader, url, options)
      : await readFile(reader, url, options);
  } catch (error) {
    if (nameOf(error) === 'NotModifiedError') return undefined;
    throw explained(url, error);
  }
}

function isFolder(url: string): boolean {
  const { pathname } = new URL(url);
  return pathname.endsWith('/') || pathname.includes('/tree/');
}

interface ReadOptions {
  readonly etag: string | undefined;
  readonly signal: AbortSignal;
}

async function readFile(
  reader: UrlReaderService,
  url: string,
  options: ReadOptions,
): Promise<ReadTexts> {
  const response = await reader.readUrl(url, options);
  const chunks: Buffer[] = [];
  let size = 0;
  // In pieces: what is too large is not taken in whole to find that out.
  for await (const chunk of response.stream?.() ?? [await response.buffer()]) {
    size += chunk.length;
    refuseAbove(size, url);
    chunks.push(Buffer.from(chunk));
  }
  const text = Buffer.concat(chunks).toString('utf8');
  return { files: [{ path: url, text }], etag: response.etag };
}

async function readFolder(
  reader: UrlReaderService,
  url: string,
  options: ReadOptions,
): Promise<ReadTexts> {
  const tree = await reader.readTree(url, {
    ...options,
    filter: path => YAML.test(path) && !path.includes('/'),
  });
  const files = await tree.files();
  if (files.length === 0) {
    throw new InputError('the folder holds no YAML file');
  }
  const base = url.endsWith('/') ? url : `${url}/`;
  const texts = await Promise.all(
    files.map(async ({ path, content }) => {
      const bytes = await content();
      refuseAbove(bytes.length, path);
      return { path: `${base}${path}`, text: bytes.toString('utf8') };
    }),
  );
  texts.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files: texts, etag: tree.etag };
}

function refuseAbove(size: number, name: string): void {
  if (size > MAX_TEXT_BYTES) {
    throw new InputError(
      `${name} has more than ${MAX_TEXT_BYTES} bytes; split it`,
    );
  }
}

function explained(url: string, error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error);
  if (nameOf(error) === 'NotAllowedError' || /reading\.allow/.test(reason)) {
    return new NotAllowedError(
      `Regie may not read ${url}. Add its host to backend.reading.allow, or set up an integration for it.`,
    );
  }
  if (nameOf(error) === 'TimeoutError' || nameOf(error) === 'AbortError') {
    return new InputError(
      `${url} did not answer within ${PATIENCE_MS / 1_000} seconds.`,
    );
  }
  return new InputError(`${url} could not be read: ${reason}`);
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}
