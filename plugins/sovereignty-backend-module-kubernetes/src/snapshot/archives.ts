// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Readable } from 'stream';
import { promisify } from 'util';
import { createGunzip } from 'zlib';
import { ClusterReadError } from '@regie/plugin-sovereignty-node';
import { extract } from 'tar-stream';
import { Entry, fromBuffer, ZipFile } from 'yauzl';
import { SnapshotBudget, SnapshotFile } from './SnapshotFile';

const TAR = /\.tar$/;
const TAR_GZIP = /\.(tar\.gz|tgz)$/;
const ZIP = /\.zip$/;

export function isArchive(name: string): boolean {
  return TAR.test(name) || TAR_GZIP.test(name) || ZIP.test(name);
}

/** The name of an archive without what says that it is one. */
export function withoutArchiveEnding(name: string): string {
  return name.replace(TAR_GZIP, '').replace(TAR, '').replace(ZIP, '');
}

/**
 * The files of an archive, unpacked in memory one after the other and never
 * onto the disk.
 */
export async function* filesOfArchive(
  location: string,
  bytes: Buffer,
  budget: SnapshotBudget,
): AsyncGenerator<SnapshotFile> {
  try {
    yield* ZIP.test(location)
      ? filesOfZip(bytes, location, budget)
      : filesOfTar(bytes, location, budget);
  } catch (error) {
    if (error instanceof ClusterReadError) throw error;
    throw new ClusterReadError(
      'malformed',
      `${location} is no complete archive: ${
        error instanceof Error ? error.message : error
      }`,
      error,
    );
  }
}

async function* filesOfTar(
  bytes: Buffer,
  location: string,
  budget: SnapshotBudget,
): AsyncGenerator<SnapshotFile> {
  const entries = extract();
  const source = Readable.from([bytes]);
  const failed = (error: Error) => entries.destroy(error);
  if (TAR_GZIP.test(location)) {
    const unzipped = source.pipe(createGunzip());
    unzipped.on('error', failed);
    unzipped.pipe(entries);
  } else {
    source.pipe(entries);
  }
  for await (const entry of entries) {
    const { name, type } = entry.header;
    if (type === 'file') {
      budget.file();
      checkName(name, location);
      // The types of the library do not say that it is iterable, as it is.
      const content = entry as unknown as AsyncIterable<Buffer>;
      yield { name, bytes: await budget.collect(content) };
    } else if (type !== 'directory' && !type?.startsWith('pax')) {
      throw refused(location, name, 'is no file but a link or a device');
    } else {
      entry.resume();
    }
  }
}

async function* filesOfZip(
  bytes: Buffer,
  location: string,
  budget: SnapshotBudget,
): AsyncGenerator<SnapshotFile> {
  const zip = await open(bytes);
  try {
    for (;;) {
      const entry = await nextEntry(zip);
      if (!entry) return;
      if (entry.fileName.endsWith('/')) continue;
      budget.file();
      checkName(entry.fileName, location);
      if (isLink(entry)) {
        throw refused(location, entry.fileName, 'is a link');
      }
      const stream = await promisify(
        zip.openReadStream.bind(zip) as OpenStream,
      )(entry);
      yield { name: entry.fileName, bytes: await budget.collect(stream) };
    }
  } finally {
    zip.close();
  }
}

type OpenStream = (
  entry: Entry,
  callback: (error: Error | null, stream: Readable) => void,
) => void;

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    );
  });
}

function nextEntry(zip: ZipFile): Promise<Entry | undefined> {
  return new Promise((resolve, reject) => {
    const settle = (entry?: Entry) => {
      zip.removeAllListeners();
      resolve(entry);
    };
    zip.once('entry', settle);
    zip.once('end', () => settle());
    zip.once('error', reject);
    zip.readEntry();
  });
}

/** The upper half of the attributes is what Unix keeps of a file. */
function isLink({ externalFileAttributes }: Entry): boolean {
  const TYPE = 0o170000;
  const LINK = 0o120000;
  // eslint-disable-next-line no-bitwise
  return ((externalFileAttributes >>> 16) & TYPE) === LINK;
}

/** Nothing is written, but a name that leads out was made to do harm. */
function checkName(name: string, location: string): void {
  const parts = name.split(/[\\/]/);
  if (parts.includes('..') || parts[0] === '' || /^[A-Za-z]:/.test(name)) {
    throw refused(location, name, 'has a name that leads out of it');
  }
}

function refused(location: string, name: string, why: string) {
  return new ClusterReadError(
    'malformed',
    `${location} is not read: ${JSON.stringify(name)} in it ${why}.`,
  );
}
