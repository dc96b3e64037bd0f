// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { LoggerService, UrlReaderService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import {
  PackStatus,
  PolicyStatus,
  Waiver,
} from '@regie/plugin-sovereignty-common';
import {
  loadFrameworks,
  loadPacks,
  PolicyPack,
  Register,
  SealKnowledge,
} from '@regie/plugin-sovereignty-engine';
import {
  readTextFiles,
  shippedPolicies,
  TextFile,
} from '@regie/plugin-sovereignty-node';
import { readPolicySettings } from './policySettings';
import { fingerprint } from './fingerprint';
import {
  PackInForce,
  packsInForce,
  PackTexts,
  SoundPack,
  soundPacks,
} from './packsInForce';
import { RegisterShelf } from './RegisterShelf';
import { TextLocations } from './TextLocations';
import { WaiversOfFile, waiversInForce } from './waiversInForce';

/** Everything that verdicts are made with. */
export interface Policy {
  readonly register: Register;
  readonly packs: readonly PolicyPack[];
  readonly seal: SealKnowledge;
  readonly waivers: readonly Waiver[];
  /** Changes with the texts of the register and of the packs. */
  readonly revisions: { readonly register: string; readonly policy: string };
}

export interface PolicyLibraryOptions {
  readonly config: Config;
  readonly urlReader: UrlReaderService;
  readonly logger: LoggerService;
  readonly now: () => Date;
  /** Ids of the providers that something leans on. */
  readonly providersInUse: () => Promise<ReadonlySet<string>>;
}

/**
 * Register, packs and waivers as they are in force. What cannot be read or
 * does not check is named and refused, and its last good version stays.
 */
export class PolicyLibrary {
  readonly #options: PolicyLibraryOptions;
  readonly #texts: Record<
    'register' | 'policies' | 'frameworks' | 'waivers',
    TextLocations
  >;
  readonly #shelf = new RegisterShelf();
  #packs = new Map<string, PackInForce>();
  /** What a local pack can stand on without naming it among its locations. */
  #shipped: readonly SoundPack[] | undefined;
  #seal: SealKnowledge = { frameworks: [], evidence: [] };
  #sealTexts: readonly TextFile[] = [];
  #sealProblems: readonly string[] = [];
  #waivers: readonly WaiversOfFile[] = [];
  #revisions = { register: '', policy: '' };
  #last = '';
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: PolicyLibraryOptions) {
    this.#options = options;
    this.#texts = {
      register: new TextLocations(options),
      policies: new TextLocations(options),
      frameworks: new TextLocations(options),
      waivers: new TextLocations(options),
    };
  }

  get current(): Policy {
    return {
      register: this.#shelf.register,
      packs: this.#inForce().map(({ pack }) => pack),
      seal: this.#seal,
      waivers: this.#waivers.flatMap(({ waivers }) => waivers),
      revisions: this.#revisions,
    };
  }

  /** The texts in force, for who has to read them in another thread. */
  async texts(): Promise<{
    register: TextFile[];
    providersInUse: string[];
    packs: PackTexts[];
    frameworks: readonly TextFile[];
  }> {
    const inUse = await this.#options.providersInUse();
    return {
      register: this.#shelf.texts(),
      providersInUse: this.#shelf.register
        .providerIds()
        .filter(id => inUse.has(id)),
      packs: this.#inForce().map(({ texts }) => texts),
      frameworks: this.#sealTexts,
    };
  }

  /** The texts of all packs that a local pack can stand on. */
  async baseTexts(): Promise<TextFile[]> {
    return (await this.#bases()).flatMap(({ texts }) => [
      ...texts.files,
      ...texts.base,
    ]);
  }

  status(): PolicyStatus {
    return {
      packs: [...this.#packs].map(([location, loaded]) =>
        packStatus(location, loaded),
      ),
      problems: [...this.#sealProblems, ...this.#waiverProblems()],
      register: {
        asOf: this.#shelf.register.asOf,
        providers: this.#shelf.register.providerIds().length,
        files: [...this.#shelf.files()],
      },
      locations: {
        register: this.#texts.register.status(),
        policies: this.#texts.policies.status(),
        waivers: this.#texts.waivers.status(),
      },
    };
  }

  /** Reads everything anew. True when any of it changed. */
  async refresh(): Promise<boolean> {
    // One at a time: schedule and configuration may both ask.
    const turn = this.#turn.then(() => this.#refresh());
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #refresh(): Promise<boolean> {
    const { config, providersInUse } = this.#options;
    const settings = await readPolicySettings(config);
    const { register, policies, frameworks, waivers } = this.#texts;
    await Promise.all([
      register.refresh(settings.register),
      policies.refresh(settings.policies),
      frameworks.refresh(settings.frameworks),
      waivers.refresh(settings.waivers),
    ]);
    const files = {
      register: [
        ...register.files(),
        ...[settings.registerEntries ?? []].flat(),
      ],
      policies: policies.files(),
      frameworks: frameworks.files(),
      waivers: waivers.files(),
    };
    const unread = Object.values(this.#texts).flatMap(texts =>
      texts.status().flatMap(({ error }) => error ?? []),
    );
    const inUse = await providersInUse();
    const now = JSON.stringify([files, unread, [...inUse].sort()]);
    if (now === this.#last) return false;
    this.#last = now;
    this.#revisions = {
      register: fingerprint(files.register),
      policy: fingerprint([...files.policies, ...files.frameworks]),
    };

    this.#shelf.take(files.register, inUse);
    this.#takePacks(files.policies, await this.#bases());
    this.#takeFrameworks(files.frameworks);
    this.#takeWaivers(files.waivers);
    for (const problem of [...unread, ...this.#allProblems()]) {
      this.#options.logger.error(problem);
    }
    return true;
  }

  #takePacks(files: readonly TextFile[], bases: readonly SoundPack[]): void {
    const loaded = loadPacks(files, { bases: bases.map(({ pack }) => pack) });
    this.#packs = packsInForce(loaded, {
      ...{ files, bases },
      before: this.#packs,
    });
  }

  /** A baseline with a mistake in its newest text still holds as it was. */
  async #bases(): Promise<SoundPack[]> {
    if (!this.#shipped) {
      const files = await readTextFiles(await shippedPolicies('all'));
      this.#shipped = [...soundPacks(loadPacks(files), files).values()];
    }
    return [...this.#inForce(), ...this.#shipped];
  }

  #inForce(): SoundPack[] {
    return [...this.#packs.values()].flatMap(({ sound }) => sound ?? []);
  }

  /** All or nothing: versions refer to criteria in other files. */
  #takeFrameworks(files: readonly TextFile[]): void {
    const { frameworks, evidence, problems } = loadFrameworks(files);
    this.#sealProblems = problems;
    if (problems.length > 0) return;
    this.#seal = { frameworks, evidence };
    this.#sealTexts = files;
  }

  #takeWaivers(files: readonly TextFile[]): void {
    const packs = this.#inForce().map(({ pack }) => pack);
    this.#waivers = waiversInForce(files, {
      ...{ packs, before: this.#waivers },
      on: this.#options.now().toISOString().slice(0, 10),
    });
  }

  #allProblems(): string[] {
    return [
      ...this.#shelf.files().flatMap(({ problems }) => problems),
      ...[...this.#packs.values()].flatMap(({ problems }) => problems),
      ...this.#sealProblems,
      ...this.#waiverProblems(),
    ];
  }

  #waiverProblems(): string[] {
    return this.#waivers.flatMap(({ problems }) => [...problems]);
  }
}

function packStatus(
  location: string,
  { sound, problems }: PackInForce,
): PackStatus {
  const pack = sound?.pack;
  return {
    location,
    pack: pack
      ? {
          id: pack.id,
          version: pack.version,
          ...(pack.extends && { extends: pack.extends }),
          title: pack.title,
          rules: pack.rules.map(({ id, title }) => ({ id, title })),
        }
      : null,
    problems: [...problems],
  };
}
