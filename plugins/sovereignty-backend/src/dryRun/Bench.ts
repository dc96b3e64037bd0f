// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Finding } from '@regie/plugin-sovereignty-common';
import {
  ClusterReading,
  LandscapeAssessor,
  loadFrameworks,
  loadPacks,
  loadRegister,
  PolicyPack,
} from '@regie/plugin-sovereignty-engine';
import { TextFile } from '@regie/plugin-sovereignty-node';
import { CATALOG_KINDS } from '../evaluation/readCatalog';
import { asSeen, KnownEntities } from './asSeen';
import {
  Answer,
  Checked,
  JudgedEntity,
  JudgedRule,
  Piece,
  Request,
  Surroundings,
  Trial,
} from './messages';
import { readEntities } from './readEntities';

/** What is sent back at once. */
const BATCH = 200;

const NOT_JUDGED = {
  nl: 'Er is geen oordeel: het is geen Component en geeft niets op.',
  en: 'It is not judged: it is no Component and declares nothing.',
};

/** By which the person who tries it knows the text. */
const TRIED = 'pack';

/** Tells its findings from those of the pack in force; no pack can have it. */
const TRIED_ID = 'tried pack';

/**
 * Where something is tried: takes the landscape in pieces, judges it and gives
 * the outcome in batches. Knows nothing of threads.
 */
export class Bench {
  readonly #catalog: Entity[] = [];
  readonly #clusters: ClusterReading[] = [];
  #pack: PolicyPack | undefined;
  #tried: Entity[] = [];
  #outcome: JudgedEntity[] = [];

  answer(request: Request): Answer {
    switch (request.ask) {
      case 'check':
        return { checked: this.#check(request.trial) };
      case 'take':
        this.#take(request.piece);
        return { taken: true };
      case 'judge':
        this.#outcome = this.#pack
          ? this.#judgeWith(this.#pack, request.surroundings)
          : this.#judgeTried(request.surroundings);
        return { batch: this.#outcome.splice(0, BATCH) };
      default:
        return { batch: this.#outcome.splice(0, BATCH) };
    }
  }

  #check({ kind, text, bases }: Trial): Checked {
    if (kind === 'declaration') {
      const { entities, problems } = readEntities(text);
      this.#tried = entities;
      return problems.length > 0 ? { problems } : {};
    }
    const [{ pack, problems }] = loadPacks(
      [{ path: TRIED, text }, ...besideTried(bases)],
      { bases: packsIn(bases) },
    );
    if (!pack) return { problems };
    this.#pack = pack;
    const { id, version, rules } = pack;
    return {
      pack: {
        id,
        version,
        rules: rules.map(({ id: rule, title }) => ({ id: rule, title })),
      },
    };
  }

  #take(piece: Piece): void {
    if ('cluster' in piece) this.#clusters.push(piece.cluster);
    else this.#catalog.push(...piece.entities);
  }

  #judgeWith(pack: PolicyPack, around: Surroundings): JudgedEntity[] {
    const inForce = packsInForce(around).filter(({ id }) => id === pack.id);
    const packs = [...inForce, { ...pack, id: TRIED_ID }];
    const assessor = this.#assessor(this.#catalog, packs, around);
    return assessor.refs().flatMap(ref => {
      const assessment = assessor.assess(ref);
      if (!assessment) return [];
      const { findings } = assessment;
      return {
        entityRef: ref,
        inForce: judged(findings, id => id !== TRIED_ID),
        rules: judged(findings, id => id === TRIED_ID),
        known: true,
        problems: [],
        findings: [],
      };
    });
  }

  #judgeTried(around: Surroundings): JudgedEntity[] {
    const known: KnownEntities = new Map(
      this.#catalog.map(entity => [stringifyEntityRef(entity), entity]),
    );
    const tried = new Map(
      this.#tried.map(entity => [
        stringifyEntityRef(entity),
        asSeen(entity, known),
      ]),
    );
    const others = this.#catalog.filter(
      entity => !tried.has(stringifyEntityRef(entity)),
    );
    const packs = packsInForce(around);
    const isAllKnown = [...tried.keys()].every(ref => known.has(ref));
    const assessor = this.#assessor([...others, ...tried.values()], packs, {
      ...around,
      // What is kept of an entity that is not to be seen is not told by its name.
      fallbacks: isAllKnown ? around.fallbacks : [],
      statements: around.statements.filter(it => known.has(it.entityRef)),
      waivers: around.waivers.filter(it => known.has(it.entityRef)),
    });
    return [...tried.keys()].map(entityRef => {
      const found = assessor.assess(entityRef);
      return {
        entityRef,
        inForce: [],
        rules: [],
        known: known.has(entityRef),
        problems: found ? found.declared.problems : [NOT_JUDGED],
        findings: found?.findings ?? [],
      };
    });
  }

  /** The landscape as it stands; entities are assessed when they are asked for. */
  #assessor(
    entities: readonly Entity[],
    packs: readonly PolicyPack[],
    around: Surroundings,
  ): LandscapeAssessor {
    const { register } = loadRegister(around.register, {
      inUse: new Set(around.providersInUse),
    });
    const { waivers, statements, fallbacks, on, evaluatedAt } = around;
    const assessor = LandscapeAssessor.create();
    assessor.update({
      ...{ entities, register, packs, waivers, statements, fallbacks },
      seal: loadFrameworks(around.frameworks),
      completeKinds: this.#pack ? CATALOG_KINDS : [],
      clusters: this.#clusters,
      ...{ on, evaluatedAt },
    });
    return assessor;
  }
}

function judged(
  findings: readonly Finding[],
  isOf: (pack: string) => boolean,
): JudgedRule[] {
  return findings
    .filter(({ pack }) => isOf(pack.id))
    .map(({ rule, verdict, severity, explanation }) => ({
      ...{ rule, verdict, severity, explanation },
    }));
}

function packsInForce({ packs }: Surroundings): PolicyPack[] {
  return packs.flatMap(({ files, base }) => packsIn(files, packsIn(base)));
}

/** Files that the tried text names are as they are known: it is tried alone. */
function besideTried(texts: readonly TextFile[]): TextFile[] {
  const byName = new Map<string, TextFile>();
  for (const { path, text } of texts) {
    const name = path.replace(/^.*[/\\]/, '');
    if (!byName.has(name)) byName.set(name, { path: name, text });
  }
  return [...byName.values()];
}

function packsIn(
  texts: readonly TextFile[],
  bases: readonly PolicyPack[] = [],
): PolicyPack[] {
  return loadPacks(texts, { bases }).flatMap(({ pack }) => pack ?? []);
}
