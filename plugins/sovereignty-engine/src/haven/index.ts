// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export { applicationConditions } from './applicationConditions';
export { HavenPlusInventory } from './HavenPlusInventory';
export { HavenReports } from './HavenReports';
export { havenStanding } from './havenStanding';
export { Monitors } from './Monitors';
export { ownObservations } from './ownObservations';
export type { NodeTraits } from './ownObservations';
export { parseHavenReport } from './parseReport';
