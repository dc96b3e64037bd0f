// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { IndexableDocument } from '@backstage/plugin-search-common';

/** What is found of an assessed entity: its open findings and its providers. */
export type SovereigntyDocument = IndexableDocument;
