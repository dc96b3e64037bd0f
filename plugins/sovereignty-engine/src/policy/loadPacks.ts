// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { compilePack, Compiled } from './compilePack';
import { PolicyPack } from './PolicyPack';
import { PackFile, ReadPackFile, readPackFile } from './readPackFile';
import { TextFile } from './SourceFile';
import { PackTightener } from './tightenPack';

/** One pack, or what keeps it from being one. @public */
export interface LoadedPack {
  /** The file that it begins with. */
  readonly location: string;
  /** The paths of all files that it has, without those of its baseline. */
  readonly files: readonly string[];
  readonly pack?: PolicyPack;
  /** `path:line:column RULE: what`; empty exactly when there is a pack. */
  readonly problems: readonly string[];
}

/** @public */
export interface LoadPacksOptions {
  /** Packs that a local pack can stand on, beside those in the files. */
  readonly bases?: readonly PolicyPack[];
}

type Head = PackFile & { readonly kind: 'pack' | 'local' };

/**
 * Reads policy packs of one or more files and checks all of it: shape, texts,
 * the type of every expression, and that a local pack only tightens. A file
 * with rules belongs to the pack that names it under `rulesIn`, beside it. Files
 * with tests are passed over. Never throws.
 *
 * @public
 */
export function loadPacks(
  texts: readonly TextFile[],
  { bases = [] }: LoadPacksOptions = {},
): LoadedPack[] {
  const files = texts.filter(({ path }) => !isTest(path)).map(readPackFile);
  const byPath = new Map(files.map(file => [file.path, file]));
  const heads = files.flatMap(file => headOf(file) ?? []);
  const named = new Set(heads.flatMap(partPaths));

  const compiled = new Map<string, Compiled>();
  for (const head of heads) {
    if (head.kind === 'pack') {
      compiled.set(head.file.path, withParts(head, byPath));
    }
  }
  const standing = [
    ...[...compiled.values()].flatMap(({ pack }) => pack ?? []),
    ...bases,
  ];
  for (const head of heads) {
    if (head.kind === 'local') {
      compiled.set(head.file.path, onBase(head, standing));
    }
  }
  refuseSharedIds(heads, compiled);
  return files.flatMap(file => {
    if (named.has(file.path)) return [];
    const own = compiled.get(file.path) ?? lone(file, files);
    const head = headOf(file);
    const paths = [file.path, ...(head ? partPaths(head) : [])];
    return own ? [{ location: file.path, files: paths, ...own }] : [];
  });
}

/** A finding names its pack by its id alone, so no two may share one. */
function refuseSharedIds(
  heads: readonly Head[],
  compiled: Map<string, Compiled>,
): void {
  const firsts = new Map<string, string>();
  for (const { file } of heads) {
    const id = compiled.get(file.path)?.pack?.id;
    if (id === undefined) continue;
    const first = firsts.get(id);
    if (first === undefined) firsts.set(id, file.path);
    else {
      const problem = `${file.at(['id'])} ${sharedId(id, first)}`;
      compiled.set(file.path, { problems: [problem] });
    }
  }
}

/** What is wrong with a pack whose id another one has. @public */
export function sharedId(id: string, first: string): string {
  return `id: ${id} is the id of the pack in ${first} too; give one of the two an id of its own`;
}

/** Whether a file holds tests of a pack. */
function isTest(path: string): boolean {
  return /\.test\.ya?ml$/.test(path);
}

function headOf(file: ReadPackFile): Head | undefined {
  if (!('read' in file) || file.read.kind === 'rules') return undefined;
  return file.read;
}

/** A file that is no pack, and that no pack names. */
function lone(
  file: ReadPackFile,
  files: readonly ReadPackFile[],
): Compiled | undefined {
  if (!('read' in file)) return { problems: [...file.problems] };
  const folder = beside(file.path, '');
  const mayBeNamed = files.some(
    other => 'problems' in other && beside(other.path, '') === folder,
  );
  if (mayBeNamed) return undefined;
  return {
    problems: [
      `${file.path}:1:1 no pack beside it names this file; add its name to rulesIn of its pack`,
    ],
  };
}

function partPaths(head: Head): string[] {
  return head.kind === 'pack'
    ? head.source.rulesIn.map(name => beside(head.file.path, name))
    : [];
}

/** Addresses and files of every system part their folders so. */
function beside(path: string, name: string): string {
  return path.replace(/[^/\\]*$/, '') + name;
}

function withParts(
  { file, source }: Head & { kind: 'pack' },
  byPath: ReadonlyMap<string, ReadPackFile>,
): Compiled {
  const problems: string[] = [];
  const parts = source.rulesIn.flatMap((name, index) => {
    const part = byPath.get(beside(file.path, name));
    if (part && 'problems' in part) problems.push(...part.problems);
    if (part && 'read' in part && part.read.kind === 'rules') {
      return [part.read];
    }
    if (!part || 'read' in part) {
      problems.push(
        `${file.at(['rulesIn', index])} rulesIn: ${
          part
            ? `${name} is not of kind PolicyRules; mend its kind`
            : `there is no ${name} among the files that were read; name the folder that holds both`
        }`,
      );
    }
    return [];
  });
  return problems.length > 0
    ? { problems }
    : compilePack({ file, source, parts });
}

function onBase(
  { file, source }: Head & { kind: 'local' },
  standing: readonly PolicyPack[],
): Compiled {
  const base = standing.find(
    ({ id, version }) => `${id}@${version}` === source.extends,
  );
  if (base) return PackTightener.compile(file, source, base);
  const versions = new Set(
    standing.map(({ id, version }) => `${id}@${version}`),
  );
  const known = versions.size > 0 ? [...versions].join(', ') : 'none';
  return {
    problems: [
      `${file.at(['extends'])} extends: there is no pack ${
        source.extends
      } to stand on; there is ${known}`,
    ],
  };
}
