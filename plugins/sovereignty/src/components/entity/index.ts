// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export { EntitySovereignty } from './EntitySovereignty';
export { useEntityAssessment } from './useEntityAssessment';
export { byWeight } from './byWeight';
