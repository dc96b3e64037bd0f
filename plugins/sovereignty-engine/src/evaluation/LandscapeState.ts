// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import {
  EntityAssessment,
  Statement,
  Waiver,
} from '@regie/plugin-sovereignty-common';
import {
  dependenciesIn,
  DependencyGraph,
  Exposures,
  leaningOn,
  Reach,
  Seed,
  seedsOf,
  Spread,
} from '../closure';
import {
  entityPlaces,
  providerAnswer,
  ProviderLookup,
  providerRoles,
  Trail,
} from '../facts';
import {
  expectedClusters,
  expectsWorkloads,
  WorkloadMatches,
} from '../matching';
import { Register } from '../register';
import { resolveMerged, statementsByEntity } from '../statements';
import { AssessLandscapeOptions } from './AssessLandscapeOptions';
import { assessSubject, subjectFacts } from './assessSubject';
import { CatalogState } from './CatalogState';
import { isCluster } from './clusterDeclarations';
import { ClusterState } from './ClusterState';
import { differingGroups } from './differingGroups';
import { isAssessed } from './isAssessed';
import { LandscapeFacts } from './LandscapeFacts';
import { Leanings } from './Leanings';
import { leavesOpen } from './leavesOpen';
import { memberIn } from './memberIn';
import { SealState } from './SealState';
import { Subject } from './Subject';
import { coveringRefs, WaiverIndex } from './WaiverIndex';

/** A landscape under one set of packs on one day. */
export class LandscapeState {
  readonly #rules: AssessLandscapeOptions;
  readonly #trail = new Trail();
  /** What was looked up to know where an entity runs, and to judge it. */
  readonly #seen = new Leanings(this.#trail);
  readonly #judged = new Leanings(this.#trail);
  readonly #catalog: CatalogState;
  readonly #clusters = new ClusterState(this.#trail);
  readonly #subjects = new Map<string, Subject>();
  #register: Register;
  #providers: ProviderLookup;
  #waivers: readonly Waiver[] = [];
  #waiverIndex = WaiverIndex.create([]);
  #statements: readonly Statement[] = [];
  #statementsOf = new Map<string, Statement[]>();
  #reach: Reach<Spread> | undefined;
  #exposures: Exposures | undefined;
  readonly #shared = new LandscapeFacts(this.#subjects);
  readonly #seal: SealState;
  #assessedRefs: ReadonlySet<string> = new Set();
  #evaluatedAt: string;

  constructor(options: AssessLandscapeOptions) {
    this.#rules = options;
    this.#seal = new SealState(this.#trail, options.seal);
    this.#evaluatedAt = options.evaluatedAt ?? options.on;
    this.#register = options.register;
    this.#providers = this.#lookup(options.register);
    this.#catalog = new CatalogState(this.#trail, {
      completeKinds: options.completeKinds ?? [],
      fallbacks: options.fallbacks ?? [],
    });
  }

  /** Other packs or another day touch everything; then a new state is as good. */
  fits({ packs, on, seal, ...options }: AssessLandscapeOptions): boolean {
    const rules = this.#rules;
    const text = ({
      completeKinds,
      fallbacks,
    }: Partial<AssessLandscapeOptions>) =>
      JSON.stringify([completeKinds ?? [], fallbacks ?? []]);
    return (
      on === rules.on &&
      seal === rules.seal &&
      packs.length === rules.packs.length &&
      packs.every((pack, index) => pack === rules.packs[index]) &&
      text(options) === text(rules)
    );
  }

  /** Gives what has to be judged again, and whether workloads changed hands. */
  update(options: AssessLandscapeOptions): {
    affected: ReadonlySet<string>;
    rematched: boolean;
  } {
    const { entities } = options;
    const otherRegister = options.register !== this.#register;
    this.#evaluatedAt = options.evaluatedAt ?? options.on;
    const graphBefore = this.#catalog.graph;
    const catalog = this.#catalog.update(entities);
    if (catalog.changed.size > 0) {
      this.#assessedRefs = new Set(
        [...this.#catalog.byRef].flatMap(([ref, e]) =>
          isAssessed(e) ? ref : [],
        ),
      );
    }
    const restated = this.#restate(options.statements ?? []);
    const waived = this.#waive(options.waivers);
    const clusters = this.#clusters.update({
      readings: options.clusters,
      clusterEntities: entities.filter(isCluster),
      declarations: options.declarations ?? [],
      register: options.register,
      claimants: this.#catalog.claimants,
    });
    const keys = new Set([
      ...this.#lookAgain(options.register),
      ...catalog.keys,
      ...clusters.keys,
    ]);
    const stale = new Set([
      ...(clusters.renamed ? this.#catalog.byRef.keys() : []),
      ...catalog.changed,
      ...catalog.relinked,
      ...restated,
      ...clusters.rematched,
      ...this.#seen.on(keys),
    ]);
    const reached = this.#respread(this.#renew(stale), graphBefore);
    for (const ref of catalog.changed) {
      if (!this.#catalog.byRef.has(ref)) this.#judged.forget(ref);
    }
    const retold = this.#shared.update(stale);
    const redone = new Set([
      ...stale,
      ...reached,
      ...retold,
      ...this.#seal.on(keys),
    ]);
    const affected = new Set([
      ...stale,
      ...reached,
      ...retold,
      ...this.#reseal(redone, otherRegister, graphBefore),
      ...waived,
      ...this.#judged.on(keys),
    ]);
    return { affected, rematched: clusters.rematched.size > 0 };
  }

  assessedRefs(): ReadonlySet<string> {
    return this.#assessedRefs;
  }

  leansOn(ref: string): readonly string[] {
    return this.#judged.of(ref);
  }

  matches(): WorkloadMatches {
    return this.#clusters.matches.together();
  }

  assess(ref: string): EntityAssessment | undefined {
    const subject = this.#subjects.get(ref);
    if (!subject || !this.#assessedRefs.has(ref)) return undefined;
    return this.#judged.note(ref, () =>
      assessSubject({
        ...this.#known(ref, subject),
        packs: this.#rules.packs,
        seals: this.#seal.seals,
        waivers: this.#waiverIndex.of(subject.entity),
        evaluatedAt: this.#evaluatedAt,
      }),
    );
  }

  #known(ref: string, subject: Subject) {
    return {
      subject,
      exposures: this.#exposures?.of(ref) ?? [],
      shared: this.#shared.of(ref),
      views: this.#clusters.views,
      providers: this.#providers,
      catalog: this.#catalog.view,
      on: this.#rules.on,
    };
  }

  #lookup(register: Register): ProviderLookup {
    return ProviderLookup.create(register, this.#rules.on, this.#trail);
  }

  /** Gives the look-ups in the register that now end otherwise. */
  #lookAgain(register: Register): string[] {
    if (register === this.#register) return [];
    const before = this.#providers;
    this.#register = register;
    this.#providers = this.#lookup(register);
    const keys = new Set([...this.#seen.keys(), ...this.#judged.keys()]);
    return [...keys].filter(
      key =>
        providerAnswer(before, key) !== providerAnswer(this.#providers, key),
    );
  }

  #restate(statements: readonly Statement[]): Set<string> {
    const before = this.#statements;
    this.#statements = statements;
    const differing = differingGroups(before, statements, s => s.entityRef);
    if (differing.size > 0) this.#statementsOf = statementsByEntity(statements);
    return differing;
  }

  #waive(waivers: readonly Waiver[]): string[] {
    const before = this.#waivers;
    this.#waivers = waivers;
    const differing = differingGroups(before, waivers, w => w.entityRef);
    if (differing.size === 0) return [];
    this.#waiverIndex = WaiverIndex.create(waivers);
    return [...this.#catalog.byRef].flatMap(([ref, entity]) =>
      coveringRefs(entity).some(covering => differing.has(covering)) ? ref : [],
    );
  }

  /** Takes in entities anew, and gives those of which something else spreads. */
  #renew(stale: ReadonlySet<string>): Set<string> {
    const clusterNames = this.#clusters.views.names();
    const other = new Set<string>();
    for (const ref of stale) {
      const before = this.#subjects.get(ref);
      const entity = this.#catalog.byRef.get(ref);
      if (entity) {
        const subject = this.#seen.note(ref, () =>
          this.#subject(ref, entity, clusterNames),
        );
        this.#subjects.set(ref, subject);
        if (!before || spreadOf(before) !== spreadOf(subject)) other.add(ref);
      } else if (before) {
        this.#subjects.delete(ref);
        this.#seen.forget(ref);
        other.add(ref);
      }
    }
    return other;
  }

  #subject(
    ref: string,
    entity: Entity,
    clusterNames: ReadonlySet<string>,
  ): Subject {
    const { views, matches } = this.#clusters;
    const providers = this.#providers;
    const merged = resolveMerged(entity, this.#statementsOf.get(ref) ?? []);
    const { declaration } = merged;
    const matched = matches.of(ref);
    const expectation = {
      workloads: expectsWorkloads(entity),
      clusters: expectedClusters(entity, clusterNames),
    };
    const places = entityPlaces({
      ...{ declaration, matched, expectation },
      ...{ views, providers },
    });
    const own = providerRoles(entity, declaration, places);
    const member = memberIn(entity, { declaration, places, own }, providers);
    const open = leavesOpen(ref, entity, this.#catalog.graph) ? own.open : [];
    const seeds = seedsOf({ roles: own.roles, open }, providers);
    return { entity, merged, matched, expectation, places, seeds, member };
  }

  /** Follows along the dependencies what spreads otherwise; gives whom that reaches. */
  #respread(other: ReadonlySet<string>, before: DependencyGraph): Set<string> {
    const { graph } = this.#catalog;
    const reached =
      graph === before
        ? leaningOn(other, [graph])
        : leaningOn(other, [before, graph]);
    const seeds = this.#seeds(reached);
    this.#reach =
      this.#reach && reached.size > 0
        ? this.#reach.after(graph, seeds, reached)
        : this.#reach ?? Reach.create(graph, seeds);
    this.#exposures = Exposures.create({
      ...{ graph, reach: this.#reach, providers: this.#providers },
      titleOf: ref => this.#titleOf(ref),
    });
    return reached;
  }

  /** Gives those for whom something that they lean on stands otherwise. */
  #reseal(
    redone: ReadonlySet<string>,
    otherRegister: boolean,
    before: DependencyGraph,
  ): Set<string> {
    if (redone.size === 0 && !otherRegister) return new Set();
    const { graph } = this.#catalog;
    const other = this.#seal.update({
      // What is known of providers goes into the answers without a look-up.
      refs: otherRegister ? this.#subjects.keys() : redone,
      register: this.#register,
      graph,
      factsOf: ref => {
        const subject = this.#subjects.get(ref);
        return subject && leavesOpen(ref, subject.entity, graph)
          ? subjectFacts(this.#known(ref, subject))
          : undefined;
      },
      titleOf: ref => this.#titleOf(ref),
    });
    return leaningOn(other, graph === before ? [graph] : [before, graph]);
  }

  #titleOf(ref: string): string {
    const metadata = this.#subjects.get(ref)?.entity.metadata;
    return metadata?.title ?? metadata?.name ?? ref;
  }

  #seeds(refs: Iterable<string>): Map<string, readonly Seed<Spread>[]> {
    const seeds = new Map<string, readonly Seed<Spread>[]>();
    for (const ref of refs) {
      const own = this.#subjects.get(ref)?.seeds ?? [];
      if (own.length > 0) seeds.set(ref, own);
    }
    return seeds;
  }
}

/** All that others see of an entity that they lean on. */
function spreadOf({ seeds, entity }: Subject): string {
  const { name, title } = entity.metadata;
  return JSON.stringify([seeds, name, title, dependenciesIn(entity)]);
}
