// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  createBackendPlugin,
  createServiceFactory,
  coreServices,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  isPermission,
} from '@backstage/plugin-permission-common';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import searchPlugin from '@backstage/plugin-search-backend';
import sovereigntyPlugin from '@regie/plugin-sovereignty-backend';
import request from 'supertest';
import searchModuleSovereignty from './index';

jest.setTimeout(120_000);
