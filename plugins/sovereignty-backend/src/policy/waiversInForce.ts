// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Waiver } from '@regie/plugin-sovereignty-common';
import {
  loadWaivers,
  PolicyPack,
  waiverLimits,
} from '@regie/plugin-sovereignty-engine';
import { TextFile } from '@regie/plugin-sovereignty-node';

export interface WaiversOfFile {
  readonly path: string;
  readonly waivers: readonly Waiver[];
  readonly problems: readonly string[];
}

/**
 * The waivers in files, held to the packs in force. A waiver with a mistake is
 * left out; of a file that is no list of waivers those stay that it had before.
 */
export function waiversInForce(
  files: readonly TextFile[],
  around: {
    readonly packs: readonly PolicyPack[];
    readonly before: readonly WaiversOfFile[];
    readonly on: string;
  },
): WaiversOfFile[] {
  const { packs, before, on } = around;
  const { maximumDays } = waiverLimits(packs);
  const rules = new Set(packs.flatMap(pack => pack.rules.map(({ id }) => id)));
  const last = new Map(before.map(({ path, waivers }) => [path, waivers]));
  const others = new Map<string, string>();
  return files.map(file => {
    const { path } = file;
    const loaded = loadWaivers(file, { maximumDays, rules, on, others });
    const waivers = loaded.read ? loaded.waivers : last.get(path) ?? [];
    for (const { id } of waivers) others.set(id, path);
    return { path, waivers, problems: loaded.problems };
  });
}
