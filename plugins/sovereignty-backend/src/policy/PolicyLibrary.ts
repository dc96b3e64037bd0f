// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { LoggerService } from '@backstage/backend-plugin-api';
import {
  PackStatus,
  PolicyStatus,
  Waiver,
} from '@regie/plugin-sovereignty-common';
import {
  loadPack,
  loadRegister,
  loadWaivers,
  PolicyPack,
  Register,
} from '@regie/plugin-sovereignty-engine';
import { readTextFiles, TextFile } from '@regie/plugin-sovereignty-node';

/** Everything that verdicts are made with. */
export interface Policy {
  readonly register: Register;
  readonly packs: readonly PolicyPack[];
  readonly waivers: readonly Waiver[];
}

export interface PolicyLocations {
  readonly registerLocations: readonly string[];
  readonly policyLocations: readonly string[];
  readonly waiverLocations: readonly string[];
}

interface LoadedPack {
  readonly pack: PolicyPack | undefined;
  readonly problems: readonly string[];
}

/**
 * Register, packs and waivers as they are in force. What does not check is
 * named and refused, and its last good version stays.
 */
export class PolicyLibrary {
  readonly #locations: PolicyLocations;
  readonly #logger: LoggerService;
  #register = loadRegister([]).register;
  #packs = new Map<string, LoadedPack>();
  #waivers: readonly Waiver[] = [];
  #problems: string[] = [];
  #texts = '';

  constructor(locations: PolicyLocations, logger: LoggerService) {
    this.#locations = locations;
    this.#logger = logger;
  }

  get current(): Policy {
    return {
      register: this.#register,
      packs: [...this.#packs.values()].flatMap(({ pack }) => pack ?? []),
      waivers: this.#waivers,
    };
  }

  status(): PolicyStatus {
    return {
      packs: [...this.#packs].map(([location, loaded]) =>
        packStatus(location, loaded),
      ),
      problems: this.#problems,
    };
  }

  /** Reads all files anew. True when any of them changed. */
  async refresh(): Promise<boolean> {
    const problems: string[] = [];
    const read = (locations: readonly string[]) =>
      this.#read(locations, problems);
    const register = await read(this.#locations.registerLocations);
    const packs = await read(this.#locations.policyLocations);
    const waivers = await read(this.#locations.waiverLocations);
    const texts = JSON.stringify([register, packs, waivers, problems]);
    if (texts === this.#texts) return false;
    this.#texts = texts;

    if (register) this.#takeRegister(register, problems);
    if (packs) this.#takePacks(packs);
    if (waivers) this.#takeWaivers(waivers, problems);
    this.#problems = problems;
    for (const problem of this.#allProblems()) this.#logger.error(problem);
    return true;
  }

  async #read(
    locations: readonly string[],
    problems: string[],
  ): Promise<TextFile[] | undefined> {
    try {
      return await readTextFiles(locations);
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  #takeRegister(files: readonly TextFile[], problems: string[]): void {
    const loaded = loadRegister(files);
    problems.push(...loaded.problems);
    this.#register = loaded.register;
  }

  #takePacks(files: readonly TextFile[]): void {
    const before = this.#packs;
    this.#packs = new Map(
      files.map(file => {
        const { pack, problems } = loadPack(file);
        const last = before.get(file.path)?.pack;
        return [file.path, { pack: pack ?? last, problems }];
      }),
    );
  }

  #takeWaivers(files: readonly TextFile[], problems: string[]): void {
    this.#waivers = files.flatMap(file => {
      const loaded = loadWaivers(file);
      problems.push(...loaded.problems);
      return loaded.waivers;
    });
  }

  #allProblems(): string[] {
    const ofPacks = [...this.#packs.values()].flatMap(pack => pack.problems);
    return [...this.#problems, ...ofPacks];
  }
}

function packStatus(
  location: string,
  { pack, problems }: LoadedPack,
): PackStatus {
  return {
    location,
    pack: pack
      ? {
          id: pack.id,
          version: pack.version,
          title: pack.title,
          rules: pack.rules.map(({ id, title }) => ({ id, title })),
        }
      : null,
    problems: [...problems],
  };
}
