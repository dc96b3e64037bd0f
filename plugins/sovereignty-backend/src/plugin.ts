// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { isResourcePermission } from '@backstage/plugin-permission-common';
import { sovereigntyPermissions } from '@regie/plugin-sovereignty-common';
import {
  ClusterSource,
  sovereigntyClusterSourcesExtensionPoint,
} from '@regie/plugin-sovereignty-node';
import { VisibleEntities } from './authorization/VisibleEntities';
import { ClusterCollector } from './collection/ClusterCollector';
import { CollectionSchedule } from './collection/CollectionSchedule';
import { AssessmentList } from './database/AssessmentList';
import { AssessmentStore } from './database/AssessmentStore';
import { ClusterStore } from './database/ClusterStore';
import { openDatabase } from './database/migrate';
import { EvaluationSchedule } from './evaluation/EvaluationSchedule';
import { Evaluator } from './evaluation/Evaluator';
import { PolicyLibrary } from './policy/PolicyLibrary';
import { createRouter } from './router/createRouter';
import { readSettings } from './settings';
import { WaiverStore } from './database/WaiverStore';
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

    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        urlReader: coreServices.urlReader,
      },
      async init(deps) {
        const { auth, catalog, logger, scheduler, httpAuth, permissions } =
          deps;
        const { auditor } = deps;
        const now = () => new Date();
        const settings = readSettings(deps.config);
        deps.permissionsRegistry.addPermissions(
          sovereigntyPermissions.filter(
            permission => !isResourcePermission(permission),
          ),
        );

        // What is remembered.
        const knex = await openDatabase(deps.database);
        const clusters = new ClusterStore(knex);
        const assessments = new AssessmentStore(knex);
        const waivers = new WaiverStore(knex);

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

        // What happens by itself.
        const evaluation = new EvaluationSchedule({
          evaluator: new Evaluator({
            auth,
            catalog,
            clusters,
            assessments,
            policy,
            waivers,
            logger,
            now,
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
        await collection.refresh();
        await evaluation.start();
        const refreshPolicy = async () => {
          if (await policy.refresh()) await evaluation.request();
        };
        deps.config.subscribe?.(() => {
          refreshPolicy().catch(error =>
            logger.error('The changed configuration could not be read', error),
          );
        });
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
          onChange: () => evaluation.request(),
        });
        await new WaiverSchedule({
          workflow,
          scheduler,
          auditor,
          onEndNear: async () => {},
        }).start();

        // What can be asked.
        const list = new AssessmentList(knex);
        const visible = new VisibleEntities({ permissions, catalog, now });
        deps.httpRouter.use(
          createRouter({
            assessments: {
              list,
              store: assessments,
              visible,
              httpAuth,
              auditor,
            },
            clusters: { store: clusters, httpAuth, permissions, auditor },
            policy: { policy, httpAuth, permissions },
            providers: {
              register: () => policy.current.register,
              list,
              visible,
              httpAuth,
              permissions,
              auditor,
              now,
            },
            waivers: {
              store: waivers,
              policy,
              workflow,
              authority: WaiverAuthority.create({
                permissions,
                registry: deps.permissionsRegistry,
                store: waivers,
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
