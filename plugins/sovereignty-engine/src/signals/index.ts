// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export { isBackup } from './Backups';
export { ownersOf } from './CustomResources';
export type { Owner } from './CustomResources';
export { hostNames } from './hostNames';
export { injectedIdentity } from './livePod';
export { projectTemplate } from './PodTemplate';
export type { PodTemplate } from './PodTemplate';
export { LEFT_OUT, SignalContext } from './SignalContext';
export { signalsOfWorkload } from './signalsOfWorkload';
export { portable, signalOf } from './tie';
