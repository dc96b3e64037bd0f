// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  BackupPlace,
  ObjectReference,
  Signal,
} from '@regie/plugin-sovereignty-common';
import { get, isRecord, keyOf, list, named, text } from '../observation/raw';
import { SignalCatalogue } from '../register';
import { endpointTies } from './endpointTies';
import { hostNames } from './hostNames';
import { BackupStanding } from './backupElsewhere';
import { BackupRuns, movedBy } from './BackupRuns';
import { covers, Scope, scopeOf } from './backupScope';
import { Restores } from './Restores';
import { OPEN_PROTOCOL, portable, signalOf, Tie, tie } from './tie';

/** What the ids of its signals begin with. */
const BACKUP = 'backup:';

interface Location {
  readonly object: ObjectReference;
  readonly tie: Tie;
  readonly isDefault: boolean;
  /** What Velero says of it; undefined where it says nothing. */
  readonly available?: boolean;
}

interface Schedule extends Scope {
  readonly namespace: string;
  readonly name: string;
  /** Absent for the default one. */
  readonly location: string | undefined;
  /** What has the data itself copied, so that it leaves the provider of the disks. */
  readonly movedBy: string | undefined;
  readonly paused: boolean;
}

/** Labels of the pods of a CloudNativePG cluster. */
const CNPG_CLUSTER = 'cnpg.io/cluster';

/** Credentials in CloudNativePG, which show whose store it is. */
const CNPG_CREDENTIALS = [
  's3Credentials',
  'azureCredentials',
  'googleCredentials',
];

/** Where K8up can keep copies, of which all that it names is read but secrets. */
const NAMESPACE_BACKENDS = ['s3', 'rest', 'azure', 'gcs', 'b2', 'swift'];

/**
 * Those that are of one provider, as the plugins of Velero are called. S3 without
 * a host goes to the one that K8up was installed with, which does not show.
 */
const PLUGIN_OF: Readonly<Record<string, string>> = {
  azure: 'azure',
  gcs: 'gcp',
};

function isAvailable(phase: string | undefined): boolean | undefined {
  return phase === undefined ? undefined : phase === 'Available';
}

/** Where backups go: to the host that is named, not to the maker of the plugin. */
export class Backups {
  readonly #catalogue: SignalCatalogue;
  readonly #locations = new Map<string, Location>();
  readonly #schedules: Schedule[] = [];
  readonly #databases = new Map<string, Location>();
  readonly #stores = new Map<string, Location>();
  readonly #storeOfDatabase = new Map<string, string>();
  readonly #restores: Restores;
  readonly #runs = new BackupRuns();
  /** Places of K8up, each of which is for the namespace that it is in. */
  readonly #ofNamespace = new Map<string, Location[]>();
  readonly #claimed = new Set<Location>();

  /** `asOf` is the day on which the cluster was in the state that is read. */
  constructor(catalogue: SignalCatalogue, asOf: string | null) {
    this.#catalogue = catalogue;
    this.#restores = new Restores(asOf);
  }

  addLocation(object: unknown): boolean {
    const id = named(object);
    const plugin = text(object, 'spec', 'provider');
    if (!id || !plugin) return false;
    const url = text(object, 'spec', 'config', 's3Url');
    this.#locations.set(keyOf(id.namespace, id.name), {
      object: { kind: 'BackupStorageLocation', ...id },
      tie: this.#placeTie(
        { text: url, path: 'spec.config.s3Url' },
        { text: plugin, path: 'spec.provider' },
      ),
      isDefault: get(object, 'spec', 'default') === true,
      available: isAvailable(text(object, 'status', 'phase')),
    });
    return true;
  }

  addSchedule(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const template = get(object, 'spec', 'template');
    this.#schedules.push({
      ...id,
      location: text(template, 'storageLocation'),
      movedBy: movedBy(template),
      paused: get(object, 'spec', 'paused') === true,
      ...scopeOf(template),
    });
    return true;
  }

  /** One run of a schedule, by which it shows how that goes. */
  addBackup(object: unknown): boolean {
    return this.#runs.add(object);
  }

  /** A schedule of K8up, which copies the volumes of its own namespace. */
  addNamespaceSchedule(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const backend = get(object, 'spec', 'backend');
    const kind = NAMESPACE_BACKENDS.find(field =>
      isRecord(get(backend, field)),
    );
    if (!kind) return true;
    const at = `spec.backend.${kind}`;
    const field = kind === 'rest' ? 'url' : 'endpoint';
    const found = {
      object: { kind: 'Schedule', ...id },
      isDefault: false,
      tie: this.#placeTie(
        { text: text(backend, kind, field), path: `${at}.${field}` },
        { text: PLUGIN_OF[kind] ?? kind, path: at },
      ),
    };
    const known = this.#ofNamespace.get(id.namespace) ?? [];
    this.#ofNamespace.set(id.namespace, [...known, found]);
    return true;
  }

  /** That something was restored from a backup, which proves that it can be. */
  addRestore(object: unknown): boolean {
    return this.#restores.add(object);
  }

  /** A database of CloudNativePG with its own backups. */
  addDatabase(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const key = keyOf(id.namespace, id.name);
    const path = 'spec.backup.barmanObjectStore';
    const store = get(object, 'spec', 'backup', 'barmanObjectStore');
    const reference = { kind: 'Cluster', ...id };
    const found = this.#objectStore(store, path, reference);
    if (found) this.#databases.set(key, found);
    for (const plugin of list(object, 'spec', 'plugins')) {
      const name = text(plugin, 'parameters', 'barmanObjectName');
      if (name) this.#storeOfDatabase.set(key, keyOf(id.namespace, name));
    }
    return true;
  }

  addObjectStore(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const reference = { kind: 'ObjectStore', ...id };
    const found = this.#objectStore(
      get(object, 'spec', 'configuration'),
      'spec.configuration',
      reference,
    );
    if (found) this.#stores.set(keyOf(id.namespace, id.name), found);
    return true;
  }

  /** Where the backups of a workload go, of its namespace and its database. */
  of(
    namespace: string,
    podLabels: Readonly<Record<string, string>>,
    secrets: readonly { name: string }[],
  ): Signal[] {
    const databases = [
      podLabels[CNPG_CLUSTER],
      // The operator gives every database a Secret of its name and `-app`.
      ...secrets.flatMap(({ name }) =>
        name.endsWith('-app') ? [name.slice(0, -'-app'.length)] : [],
      ),
    ];
    const found = [
      ...this.#schedules.flatMap(schedule =>
        covers(schedule, namespace) ? this.#locationOf(schedule) ?? [] : [],
      ),
      ...(this.#ofNamespace.get(namespace) ?? []),
      ...databases.flatMap(name =>
        name ? this.#ofDatabase(keyOf(namespace, name)) : [],
      ),
    ];
    for (const location of found) this.#claimed.add(location);
    return [
      ...found.map(location => signalOf(location.tie, location.object)),
      ...this.#moved(namespace),
      ...this.#restores.of(namespace, name => this.#scopeOf(name)),
    ];
  }

  /** How the schedules stand that make copies of a namespace. */
  standingsOf(namespace: string): BackupStanding[] {
    return [
      ...this.#schedules
        .filter(schedule => covers(schedule, namespace))
        .map(schedule => {
          const place = this.#locationOf(schedule);
          const { name, namespace: home, paused } = schedule;
          return {
            schedule: { kind: 'Schedule', namespace: home, name },
            paused,
            silent: false,
            place,
            available: place?.available,
            lastCompleted: this.#runs.lastOf(keyOf(home, name)),
          };
        }),
      ...(this.#ofNamespace.get(namespace) ?? []).map(place => ({
        schedule: place.object,
        paused: false,
        silent: true,
        place,
        available: undefined,
        lastCompleted: undefined,
      })),
    ];
  }

  places(): BackupPlace[] {
    const byVelero = [...this.#locations.values()].map(location => ({
      location,
      namespaces: this.#schedules
        .filter(schedule => this.#locationOf(schedule) === location)
        .flatMap(({ included }) => (included.length ? included : ['*'])),
    }));
    const byDatabase = [
      ...[...this.#databases, ...this.#stores].map(([, location]) => location),
      ...[...this.#ofNamespace.values()].flat(),
    ].map(location => ({
      location,
      namespaces: [location.object.namespace ?? ''],
    }));
    return [...byVelero, ...byDatabase].map(({ location, namespaces }) => ({
      provider: location.tie.provider,
      match: location.tie.match,
      namespaces: [...new Set(namespaces)].sort(),
      object: location.object,
      path: location.tie.path,
    }));
  }

  leftOver(): Signal[] {
    return [
      ...this.#locations.values(),
      ...this.#stores.values(),
      ...this.#databases.values(),
      ...[...this.#ofNamespace.values()].flat(),
    ]
      .filter(location => !this.#claimed.has(location))
      .map(location => signalOf(location.tie, location.object));
  }

  #moved(namespace: string): Signal[] {
    return this.#schedules.flatMap(schedule => {
      const { namespace: home, name } = schedule;
      const field = schedule.movedBy;
      if (field === undefined || !covers(schedule, namespace)) return [];
      const path = `spec.template.${field}`;
      return [
        signalOf(portable('backup-moves-data', 'data', path, 'true'), {
          kind: 'Schedule',
          namespace: home,
          name,
        }),
      ];
    });
  }

  /** What a schedule, as `namespace/name`, makes backups of. */
  #scopeOf(name: string): Scope | undefined {
    return this.#schedules.find(one => keyOf(one.namespace, one.name) === name);
  }

  #ofDatabase(key: string): Location[] {
    const store = this.#storeOfDatabase.get(key);
    return [
      this.#databases.get(key),
      store === undefined ? undefined : this.#stores.get(store),
    ].filter((one): one is Location => one !== undefined);
  }

  #locationOf({ namespace, location }: Schedule): Location | undefined {
    if (location !== undefined) {
      return this.#locations.get(keyOf(namespace, location));
    }
    const inNamespace = [...this.#locations.values()].filter(
      ({ object }) => object.namespace === namespace,
    );
    return (
      inNamespace.find(({ isDefault }) => isDefault) ??
      this.#locations.get(keyOf(namespace, 'default'))
    );
  }

  #objectStore(
    store: unknown,
    path: string,
    object: ObjectReference,
  ): Location | undefined {
    if (!isRecord(store)) return undefined;
    const credentials = CNPG_CREDENTIALS.find(field => isRecord(store[field]));
    if (!credentials) return undefined;
    return {
      object,
      isDefault: false,
      tie: this.#placeTie(
        { text: text(store, 'endpointURL'), path: `${path}.endpointURL` },
        { text: credentials, path: `${path}.${credentials}` },
      ),
    };
  }

  /**
   * Velero's plugin `aws` speaks the S3 protocol to whatever host it is given:
   * the host decides, and only without one the plugin does.
   */
  #placeTie(
    host: { text: string | undefined; path: string },
    plugin: { text: string; path: string },
  ): Tie {
    const [name] = hostNames(host.text ?? '');
    const row = this.#catalogue.backupPlugin(plugin.text);
    if (name && row?.s3 !== false) {
      const [known] = endpointTies(name, host.path, this.#catalogue, 'storage');
      return {
        ...(known ??
          tie(OPEN_PROTOCOL, {
            id: '',
            category: 'storage',
            layer: 'data',
            path: host.path,
            match: name,
          })),
        id: `${BACKUP}${known?.provider ?? 'any'}`,
        layer: 'data',
      };
    }
    return tie(row, {
      id: `${BACKUP}${plugin.text}`,
      category: 'storage',
      layer: 'data',
      path: plugin.path,
      match: plugin.text,
    });
  }
}

/** Whether a signal tells where backups go. */
export function isBackup({ id }: Pick<Signal, 'id'>): boolean {
  return id.startsWith(BACKUP);
}
