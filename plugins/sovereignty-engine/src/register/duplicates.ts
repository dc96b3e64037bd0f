// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { SectionName } from './entries';
import { RegisterFile } from './RegisterFile';
import { Problem } from './Problem';

/** What tells rows of one section apart, for the sections where something does. */
const KEYS: Partial<Record<SectionName, readonly string[]>> = {
  owners: ['id'],
  providers: ['id'],
  laws: ['id'],
  ownershipChanges: ['of', 'owner', 'from'],
  regions: ['provider', 'region', 'pattern'],
  zones: ['provider', 'zonePrefix'],
  nodeSchemes: ['id'],
  sources: ['code'],
};

/** Within one file the second of two could only be a mistake. */
export function duplicates(file: RegisterFile): Problem[] {
  return (Object.entries(KEYS) as [SectionName, readonly string[]][]).flatMap(
    ([section, keys]) => {
      const seen = new Set<string>();
      return file.rows(section).flatMap(({ row, at }) => {
        const fields: Record<string, unknown> = row;
        const name = keys.flatMap(key => fields[key] ?? []).join(' ');
        if (!seen.has(name)) {
          seen.add(name);
          return [];
        }
        const text = `${at(
          keys[0],
        )} ${section} has ${name} twice in this file; keep one`;
        return [{ file, text }];
      });
    },
  );
}
