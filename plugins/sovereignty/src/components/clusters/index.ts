// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export { ClusterList } from './ClusterList';
export { ClusterPage } from './ClusterPage';
