// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Waiver, waiverSchema } from '@regie/plugin-sovereignty-common';
import { z } from 'zod';
import { isCalendarDate } from '../register/calendar';
import { Path, SourceFile, TextFile } from './SourceFile';
import { daysOfWaiver } from './waiverLimits';

const waiverFileSchema = z.strictObject({
  apiVersion: z.literal('regie.dev/v1').optional(),
  kind: z.literal('WaiverList').optional(),
  waivers: z.array(z.unknown()).max(10_000),
});

/** What waivers are held to. @public */
export interface LoadWaiversOptions {
  /** How many days one may hold. */
  readonly maximumDays?: number;
  /** Ids of the rules that there are; any when left out. */
  readonly rules?: ReadonlySet<string>;
  /** Those that are over by this day, YYYY-MM-DD, are history: any rule, any length. */
  readonly on?: string;
  /** Ids of waivers in other files, with the file. */
  readonly others?: ReadonlyMap<string, string>;
}

/** @public */
export interface LoadedWaivers {
  readonly waivers: Waiver[];
  readonly problems: string[];
  /** False when the file is no list of waivers, so that nothing is known of them. */
  readonly read: boolean;
}

class WaiverReader {
  readonly #file: SourceFile;
  readonly #options: LoadWaiversOptions;
  readonly #ids = new Set<string>();
  readonly #waivers: Waiver[] = [];
  readonly #problems: string[] = [];

  constructor(file: SourceFile, options: LoadWaiversOptions) {
    this.#file = file;
    this.#options = options;
  }

  read(list: readonly unknown[]): LoadedWaivers {
    list.forEach((value, index) => this.#add(value, ['waivers', index]));
    return { waivers: this.#waivers, problems: this.#problems, read: true };
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
    const other = this.#options.others?.get(waiver.id);
    if (other !== undefined) {
      const message = `there is another waiver with this id, in ${other}`;
      return { key: 'id', message };
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
    return this.#exceeds(waiver);
  }

  #exceeds(waiver: Waiver): { key: string; message: string } | undefined {
    const { maximumDays = Infinity, rules, on } = this.#options;
    const { rule, from, expires } = waiver;
    if (on !== undefined && expires < on) return undefined;
    if (rules && !rules.has(rule)) {
      const message = `no policy pack has a rule ${rule}; mend its id, or add its pack`;
      return { key: 'rule', message };
    }
    const days = daysOfWaiver({ from, expires });
    if (days <= maximumDays) return undefined;
    const message = `from ${from} up to ${expires} is ${days} days; a waiver holds for at most ${maximumDays}. Let it end sooner, and decide anew by then`;
    return { key: 'expires', message };
  }
}

/**
 * Reads waivers: a file with a list under `waivers`. A waiver with a mistake is
 * left out and named in `problems`, as `path:line:column ID: what`; the others
 * hold. Never throws.
 *
 * @public
 */
export function loadWaivers(
  text: TextFile,
  options: LoadWaiversOptions = {},
): LoadedWaivers {
  const unread = { waivers: [], read: false };
  const read = SourceFile.read(text);
  if ('problems' in read) return { ...unread, problems: read.problems };
  const { file, value } = read;
  const list = waiverFileSchema.safeParse(value);
  if (!list.success) {
    return { ...unread, problems: file.describe(list.error) };
  }
  return new WaiverReader(file, options).read(list.data.waivers);
}

function isFullEntityRef(ref: string): boolean {
  try {
    parseEntityRef(ref);
    return true;
  } catch {
    return false;
  }
}
