// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { isResourcePermission } from '@backstage/plugin-permission-common';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { sovereigntyPermissions } from '@regie/plugin-sovereignty-common';
import {
  ClusterSource,
  FactSource,
  sovereigntyClusterSourcesExtensionPoint,
  sovereigntyFactSourcesExtensionPoint,
} from '@regie/plugin-sovereignty-node';
import limitConcurrency from 'p-limit';
import { createSovereigntyActions } from './actions';
import { VisibleEntities } from './authorization/VisibleEntities';
import { ClusterCollector } from './collection/ClusterCollector';
import { createCollectionMetrics } from './collection/CollectionMetrics';
import { CollectionRhythm } from './collection/CollectionRhythm';
import { CollectionSchedule } from './collection/CollectionSchedule';
import { AssessmentExport } from './database/AssessmentExport';
import { AssessmentList } from './database/AssessmentList';
import { AssessmentStore } from './database/AssessmentStore';
import { ClusterStore } from './database/ClusterStore';
import { DepartedEntities } from './database/DepartedEntities';
import { FactStore } from './database/FactStore';
import { LandscapeStore } from './database/LandscapeStore';
import { NoticeStore } from './database/NoticeStore';
import { WorkloadClaims } from './database/WorkloadClaims';
import { openDatabase } from './database/migrate';
import { dayOf } from './dayOf';
import { DryRun } from './dryRun/DryRun';
import { AssessmentListener } from './evaluation/AssessmentListener';
import { createEvaluationMetrics } from './evaluation/EvaluationMetrics';
import { EvaluationSchedule } from './evaluation/EvaluationSchedule';
import { Evaluator } from './evaluation/Evaluator';
import { readCatalog } from './evaluation/readCatalog';
import { configuredSources } from './factSources/configuredSources';
import { FactCollection } from './factSources/FactCollection';
import { NoticeDigest } from './notices/NoticeDigest';
import { signalChanges } from './notices/signalChanges';
import { PolicyLibrary } from './policy/PolicyLibrary';
import { createRouter } from './router/createRouter';
import { OPEN_SCHEMAS } from './router/schemaRouter';
import { readSettings } from './settings';
import { TransitionStore } from './database/TransitionStore';
import { SupplierBook } from './suppliers/SupplierBook';
import { WaiverStore } from './database/WaiverStore';
import { HistoryRetention } from './history/HistoryRetention';
import { WaiverAuthority } from './waivers/WaiverAuthority';
import { WaiverSchedule } from './waivers/WaiverSchedule';
import { WaiverWorkflow } from './waivers/WaiverWorkflow';

/**
 * Collects clusters, holds the catalog against policy packs, keeps the verdicts
 * and serves them.
 *
 * @public
 */
export const sovereigntyPlugin = createBackendPlugin({
  pluginId: 'sovereignty',
  register(env) {
    const sources: ClusterSource[] = [];
    env.registerExtensionPoint(sovereigntyClusterSourcesExtensionPoint, {
      addClusterSource(...added) {
        sources.push(...added);
      },
    });

    const factSources: FactSource[] = [];
    env.registerExtensionPoint(sovereigntyFactSourcesExtensionPoint, {
      addFactSource(...added) {
        factSources.push(...added);
      },
    });

    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        urlReader: coreServices.urlReader,
      },
      async init(deps) {
        const { auth, catalog, logger, scheduler, httpAuth, permissions } =
          deps;
        const { auditor } = deps;
        const now = () => new Date();
        const settings = readSettings(deps.config);
        const today = () => dayOf(now(), settings.timeZone);
        deps.permissionsRegistry.addPermissions(
          sovereigntyPermissions.filter(
            permission => !isResourcePermission(permission),
          ),
        );

        // What is remembered.
        const knex = await openDatabase(deps.database);
        const rhythm = new CollectionRhythm(settings.collection.schedule);
        const clusters = new ClusterStore(knex, {
          rhythm,
          now,
          havenMaxAgeDays: settings.havenMaxAgeDays,
        });
        const claims = new WorkloadClaims(knex);
        const assessments = new AssessmentStore(knex);
        const facts = new FactStore(knex);
        const waivers = new WaiverStore(knex);
        const transitions = new TransitionStore(knex);

        // What verdicts are made with.
        const policy = new PolicyLibrary({
          config: deps.config,
          urlReader: deps.urlReader,
          logger,
          now,
          providersInUse: async () =>
            new Set([
              ...(await assessments.providerIds()),
              ...(await clusters.providerIds()),
            ]),
        });
        await policy.refresh();

        // Who is told.
        const list = new AssessmentList(knex);
        const notices = new NoticeDigest({
          store: new NoticeStore(knex),
          notifications: deps.notifications,
          scheduler,
          metrics: deps.metrics,
          logger,
          settings: settings.notices,
          now,
          timeZone: settings.timeZone,
        });
        const pages = signalChanges(deps.signals, logger);
        const listeners: AssessmentListener[] = [
          pages.assessments,
          createEvaluationMetrics({
            metrics: deps.metrics,
            totals: () => list.everything(),
            waivers,
          }),
        ];

        // What happens by itself.
        const evaluation = new EvaluationSchedule({
          evaluator: new Evaluator({
            auth,
            catalog,
            clusters,
            assessments,
            facts,
            policy,
            claims,
            fallbacks: settings.fallbacks,
            waivers,
            logger,
            now,
            timeZone: settings.timeZone,
            onAssessed: async assessed => {
              for (const told of listeners) {
                // The verdicts stand, whoever could be told of them.
                await told(assessed).catch(error =>
                  logger.warn('An evaluation could not be told of', error),
                );
              }
            },
          }),
          scheduler,
          schedule: settings.evaluationSchedule,
        });
        const collection = new CollectionSchedule({
          sources,
          collector: new ClusterCollector({
            store: clusters,
            register: () => policy.current.register,
            limits: settings.collection,
            patience: rhythm.timeout.minus({ seconds: 5 }),
            turns: limitConcurrency(settings.collection.concurrency),
            metrics: createCollectionMetrics(deps.metrics, () =>
              clusters.statuses(),
            ),
            logger,
            now,
          }),
          store: clusters,
          scheduler,
          settings: settings.collection,
          logger,
          now,
          afterCollection: () => evaluation.request(),
        });
        const entities = () => readCatalog({ auth, catalog });
        const register = () => policy.current.register;
        const factCollection = new FactCollection({
          sources: [
            ...configuredSources(settings.facts, deps.urlReader),
            ...factSources,
          ],
          store: facts,
          entities,
          register,
          scheduler,
          schedule: settings.facts.schedule,
          logger,
          now,
          today,
          afterCollection: () => evaluation.request(),
        });
        await collection.refresh();
        await evaluation.start();
        // The database is there until all have stopped.
        deps.lifecycle.addShutdownHook(() => evaluation.stop());
        const refreshPolicy = async () => {
          if (!(await policy.refresh())) return;
          await pages.policy();
          await evaluation.request();
        };
        deps.config.subscribe?.(() => {
          refreshPolicy().catch(error =>
            logger.error('The changed configuration could not be read', error),
          );
        });
        await factCollection.start();
        // Each replica has its own files and its own list of clusters.
        await scheduler.scheduleTask({
          id: 'refresh',
          scope: 'local',
          frequency: { seconds: 30 },
          timeout: { minutes: 1 },
          initialDelay: { seconds: 30 },
          fn: async () => {
            await collection.refresh();
            await refreshPolicy();
          },
        });

        const workflow = new WaiverWorkflow({
          store: waivers,
          policy,
          now,
          timeZone: settings.timeZone,
          onChange: () => evaluation.request(),
          onStep: pages.waivers,
        });
        await new WaiverSchedule({
          workflow,
          scheduler,
          auditor,
          onEndNear: () => notices.request(),
        }).start();

        await notices.start();
        await new HistoryRetention({
          store: transitions,
          departed: new DepartedEntities(knex),
          ...{ auth, catalog, scheduler, auditor, logger },
          keepFor: settings.keepHistoryFor,
          now,
          timeZone: settings.timeZone,
        }).start();

        // What can be asked.
        const exported = new AssessmentExport(knex);
        const visible = new VisibleEntities({ permissions, catalog, now });
        const dryRun = new DryRun({
          ...{ auth, catalog, clusters, facts, waivers, policy, visible, now },
          fallbacks: settings.fallbacks,
          timeZone: settings.timeZone,
        });
        createSovereigntyActions({
          ...{ assessments, exported, visible, dryRun, permissions, auditor },
          actionsRegistry: deps.actionsRegistry,
        });
        deps.httpRouter.addAuthPolicy({
          path: OPEN_SCHEMAS,
          allow: 'unauthenticated',
        });
        deps.httpRouter.use(
          createRouter({
            assessments: {
              list,
              exported,
              store: assessments,
              visible,
              httpAuth,
              auditor,
            },
            clusters: {
              store: clusters,
              claims,
              visible,
              unclaimedOwner: settings.unclaimedOwner,
              collectNow: name => collection.collectNow(name),
              httpAuth,
              permissions,
              auditor,
            },
            landscape: {
              store: new LandscapeStore(knex),
              clusters,
              policy,
              httpAuth,
              today,
            },
            policy: { policy, httpAuth, permissions },
            providers: {
              register: () => policy.current.register,
              list,
              visible,
              httpAuth,
              permissions,
              auditor,
              today,
            },
            factSources: { store: facts, visible, httpAuth, permissions },
            suppliers: {
              book: new SupplierBook({ entities, facts, register, now, today }),
              facts,
              visible,
              httpAuth,
              permissions,
              auditor,
              now,
              today,
              afterImport: () => evaluation.request(),
            },
            history: { store: transitions, visible, httpAuth, today },
            dryRun: { dryRun, httpAuth, permissions, auditor },
            seal: { store: assessments, policy, visible, httpAuth, auditor },
            waivers: {
              store: waivers,
              policy,
              workflow,
              authority: WaiverAuthority.create({
                permissions,
                registry: deps.permissionsRegistry,
                store: waivers,
                catalog,
                auth,
              }),
              visible,
              catalog,
              httpAuth,
              auditor,
            },
          }),
        );
      },
    });
  },
});
