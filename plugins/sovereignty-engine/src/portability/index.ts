// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export { portabilitySignals } from './portabilitySignals';
export { templateTraits } from './templateTraits';
export { traitsOfWorkload } from './traitsOfWorkload';
export { Traits } from './Traits';
