// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  LoadedPack,
  PolicyPack,
  sharedId,
} from '@regie/plugin-sovereignty-engine';
import { TextFile } from '@regie/plugin-sovereignty-node';

/** What a pack is read from. */
export interface PackTexts {
  readonly files: readonly TextFile[];
  /** Those of the baseline that it stands on. */
  readonly base: readonly TextFile[];
}

export interface SoundPack {
  readonly pack: PolicyPack;
  readonly texts: PackTexts;
}

export interface PackInForce {
  /** In its last version without a mistake. */
  readonly sound: SoundPack | undefined;
  readonly problems: readonly string[];
}

/** Packs by where they begin. */
type Packs = ReadonlyMap<string, PackInForce>;

/**
 * Of each location the pack as it is read now, or its last good version. No two
 * of them have one id: findings are kept by it. An id stays with the location
 * that it was in force for.
 */
export function packsInForce(
  loaded: readonly LoadedPack[],
  around: {
    readonly files: readonly TextFile[];
    readonly bases: readonly SoundPack[];
    readonly before: Packs;
  },
): Map<string, PackInForce> {
  const { files, bases, before } = around;
  const read = soundPacks(loaded, files);
  const standing = [...read.values(), ...bases];
  const holders = holdersOf(loaded, read, before);
  const inForce = new Map<string, PackInForce>();
  for (const { location, problems } of loaded) {
    const now = read.get(location);
    const last = before.get(location)?.sound;
    const wanted = now ? withBase(now, standing) : last;
    const holder = wanted && holders.get(wanted.pack.id);
    if (!wanted || holder === location) {
      inForce.set(location, { sound: wanted, problems });
      continue;
    }
    const problem = `${location}:1:1 ${sharedId(wanted.pack.id, holder ?? '')}`;
    const keepsLast = last && holders.get(last.pack.id) === undefined;
    if (keepsLast) holders.set(last.pack.id, location);
    inForce.set(location, {
      sound: keepsLast ? last : undefined,
      problems: problems.length > 0 ? problems : [problem],
    });
  }
  return inForce;
}

/** The packs that have no mistake, by where they begin. */
export function soundPacks(
  loaded: readonly LoadedPack[],
  files: readonly TextFile[],
): Map<string, SoundPack> {
  const byPath = new Map(files.map(file => [file.path, file]));
  return new Map(
    loaded.flatMap(({ location, pack, files: paths }) => {
      const texts = paths.flatMap(path => byPath.get(path) ?? []);
      return pack
        ? [[location, { pack, texts: { files: texts, base: [] } }]]
        : [];
    }),
  );
}

/** Which location has each id: the one that had it, else the first. */
function holdersOf(
  loaded: readonly LoadedPack[],
  read: ReadonlyMap<string, SoundPack>,
  before: Packs,
): Map<string, string> {
  const holders = new Map<string, string>();
  const wanted = loaded.flatMap(({ location }) => {
    const had = before.get(location)?.sound?.pack.id;
    const id = read.get(location)?.pack.id ?? had;
    return id === undefined ? [] : [{ location, id, had }];
  });
  const keeping = wanted.filter(({ id, had }) => id === had);
  for (const { id, location } of [...keeping, ...wanted]) {
    if (!holders.has(id)) holders.set(id, location);
  }
  return holders;
}

function withBase(
  { pack, texts }: SoundPack,
  standing: readonly SoundPack[],
): SoundPack {
  const base = standing.find(
    ({ pack: { id, version } }) =>
      id === pack.extends?.id && version === pack.extends.version,
  );
  return { pack, texts: { ...texts, base: base?.texts.files ?? [] } };
}
