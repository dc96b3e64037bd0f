// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Waiver, waiverSchema } from '@regie/plugin-sovereignty-common';
import { z } from 'zod';
import { isCalendarDate } from '../register/calendar';
import { Path, SourceFile, TextFile } from './SourceFile';

const waiverFileSchema = z.strictObject({
  apiVersion: z.literal('regie.dev/v1').optional(),
  kind: z.literal('WaiverList').optional(),
  waivers: z.array(z.unknown()).max(10_000),
});

class WaiverReader {
  readonly #file: SourceFile;
  readonly #ids = new Set<string>();
  readonly #waivers: Waiver[] = [];
  readonly #problems: string[] = [];

  constructor(file: SourceFile) {
    this.#file = file;
  }

  read(list: readonly unknown[]): { waivers: Waiver[]; problems: string[] } {
    list.forEach((value, index) => this.#add(value, ['waivers', index]));
    return { waivers: this.#waivers, problems: this.#problems };
  }

  #add(value: unknown, path: Path): void {
    const parsed = waiverSchema.safeParse(value);
    if (!parsed.success) {
      const issues = parsed.error.issues.map(issue => ({
        ...issue,
        path: [...path, ...issue.path],
      }));
      const problems = this.#file.describe(new z.ZodError(issues));
      this.#problems.push(...problems);
      return;
    }
    const waiver = parsed.data;
    const mistake = this.#mistakeIn(waiver);
    if (mistake) {
      const place = this.#file.at([...path, mistake.key]);
      this.#problems.push(`${place} ${waiver.id}: ${mistake.message}`);
      return;
    }
    this.#ids.add(waiver.id);
    const entityRef = stringifyEntityRef(parseEntityRef(waiver.entityRef));
    this.#waivers.push({ ...waiver, entityRef });
  }

  #mistakeIn(waiver: Waiver): { key: string; message: string } | undefined {
    if (this.#ids.has(waiver.id)) {
      return { key: 'id', message: 'there is another waiver with this id' };
    }
    for (const key of ['from', 'expires'] as const) {
      if (!isCalendarDate(waiver[key])) {
        return { key, message: `${waiver[key]} is not a day of the calendar` };
      }
    }
    if (waiver.expires < waiver.from) {
      const message = `expires (${waiver.expires}) is before from (${waiver.from})`;
      return { key: 'expires', message };
    }
    if (!isFullEntityRef(waiver.entityRef)) {
      const message = `${waiver.entityRef} is no entity reference; write it as component:default/open-zaak, or as system:… or group:… for all parts of a system or all that a group owns`;
      return { key: 'entityRef', message };
    }
    return undefined;
  }
}

/**
 * Reads waivers: a file with a list under `waivers`. A waiver with a mistake is
 * left out and named in `problems`, as `path:line:column ID: what`; the others
 * hold. Never throws.
 *
 * @public
 */
export function loadWaivers(text: TextFile): {
  waivers: Waiver[];
  problems: string[];
} {
  const read = SourceFile.read(text);
  if ('problems' in read) return { waivers: [], problems: read.problems };
  const { file, value } = read;
  const list = waiverFileSchema.safeParse(value);
  if (!list.success) {
    return { waivers: [], problems: file.describe(list.error) };
  }
  return new WaiverReader(file).read(list.data.waivers);
}

function isFullEntityRef(ref: string): boolean {
  try {
    parseEntityRef(ref);
    return true;
  } catch {
    return false;
  }
}
