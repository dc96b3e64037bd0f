// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createDevApp } from '@backstage/frontend-dev-utils';
import plugin from '../src';

// Against a running backend: start one with `npm start`, then `yarn start` here.
createDevApp({ features: [plugin] });
