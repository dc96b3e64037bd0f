// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export { ControlPlanes } from './ControlPlanes';
export type { Trace } from './ControlPlanes';
export { isCalendarDate } from './calendar';
export { declaredPlace } from './declaredPlace';
export type { ClusterDeclaration } from './declaredPlace';
export { loadRegister } from './loadRegister';
export type { LoadedRegister, LoadRegisterOptions } from './loadRegister';
export { NodeIdentification } from './NodeIdentification';
export type { ClusterFingerprint, NodeFacts } from './NodeIdentification';
export { Register } from './Register';
export type { Row } from './entries';
export type { CountryOfRegion } from './RegionIndex';
export { SignalCatalogue } from './SignalCatalogue';
