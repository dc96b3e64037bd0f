// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export { LiveNotice } from './LiveNotice';
export { useLive } from './useLive';
