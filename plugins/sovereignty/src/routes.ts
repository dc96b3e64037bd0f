// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createRouteRef } from '@backstage/frontend-plugin-api';

/** Where the app puts the pages of Regie. */
export const rootRouteRef = createRouteRef();
