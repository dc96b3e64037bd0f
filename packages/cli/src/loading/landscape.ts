// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync } from 'fs';
import { EntityAssessment } from '@regie/plugin-sovereignty-common';
import { assessLandscape } from '@regie/plugin-sovereignty-engine';
import { Command } from 'commander';
import { CannotRun } from '../exit';
import {
  addClusterOptions,
  ClusterOptions,
  clusterSources,
} from './clusterSources';
import { loadAnswers } from './loadAnswers';
import { CatalogPlaces, loadPlaces } from './loadCatalog';
import { loadDeclaredCatalog } from './loadDeclaredCatalog';
import {
  loadPackFiles,
  loadSealFiles,
  loadWaiverFiles,
} from './loadPolicyFiles';
import { loadRegisterFiles, registerOption } from './loadRegisterFiles';
import { checkDate, onOption } from './onDate';
import { readClusters } from './readClusters';

/** What is judged, and with what, as the options of a command say it. */
export interface LandscapeOptions extends ClusterOptions {
  readonly catalog: readonly string[];
  readonly manifests: readonly string[];
  readonly wholeCatalog: boolean;
  readonly pack: readonly string[];
  readonly waivers: readonly string[];
  readonly answers: readonly string[];
  readonly register: readonly string[];
  readonly on: string;
}

/** The kinds that declarations refer to and the backend has all of. */
const REFERRED_KINDS = [
  'Component',
  'API',
  'Resource',
  'System',
  'Group',
  'User',
];

const DEFAULT_CATALOG = './catalog-info.yaml';

export function addLandscapeOptions(command: Command): Command {
  return addClusterOptions(command)
    .option(
      '--catalog <path...>',
      `catalog files or folders (default: ${DEFAULT_CATALOG})`,
      [],
    )
    .option(
      '--whole-catalog',
      'these files are all there is: a reference to what is not in them is wrong',
      false,
    )
    .option(
      '--manifests <path...>',
      'rendered manifests, not running anywhere yet',
      [],
    )
    .option(
      '--pack <pack...>',
      'policy packs: files, or ids of packs that ship; the municipal baseline when left out',
      [],
    )
    .option('--waivers <path...>', 'files with waivers', [])
    .option('--answers <path...>', 'what suppliers answered', [])
    .addOption(registerOption())
    .addOption(onOption('the date for which the verdicts hold'));
}

/** Reads everything and judges it, as the backend does. */
export async function assess(
  options: LandscapeOptions,
): Promise<EntityAssessment[]> {
  checkDate(options.on);
  const entities = await loadDeclaredCatalog(catalogLocations(options));
  const register = await loadRegisterFiles(options.register);
  const packs = await loadPackFiles(options.pack);
  const sources = clusterSources({
    ...options,
    snapshot: [...options.snapshot, ...options.manifests],
  });
  return assessLandscape({
    entities,
    ...(options.wholeCatalog && { completeKinds: REFERRED_KINDS }),
    clusters: await readClusters(sources, register),
    register,
    packs,
    seal: await loadSealFiles(),
    waivers: await loadWaiverFiles(options.waivers, {
      packs,
      on: options.on,
    }),
    statements: await loadAnswers(options.answers, {
      entities,
      register,
      on: options.on,
    }),
    on: options.on,
  });
}

/** Where in the files each entity stands. */
export async function catalogPlaces(
  options: LandscapeOptions,
): Promise<CatalogPlaces> {
  return loadPlaces(catalogLocations(options));
}

function catalogLocations({ catalog }: LandscapeOptions): readonly string[] {
  if (catalog.length > 0) return catalog;
  if (existsSync(DEFAULT_CATALOG)) return [DEFAULT_CATALOG];
  throw new CannotRun(
    `there is no ${DEFAULT_CATALOG} here; name catalog files with --catalog.`,
  );
}
