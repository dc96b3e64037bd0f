// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { SignalCatalogue } from '../register';
import { imageReference } from './imageReference';
import { OPEN_PROTOCOL, Tie, tie } from './tie';

const PROVIDER_FLAG = /^--provider=(.+)$/;

/**
 * Where external-dns writes names. Other programs have a flag of that name
 * too, so only its own image counts.
 */
export function dnsTies(
  image: string,
  words: readonly unknown[],
  path: string,
  catalogue: SignalCatalogue,
): Tie[] {
  const repository = imageReference(image)?.repository ?? '';
  if (!/(?:^|\/)external-dns$/.test(repository)) return [];
  return words.flatMap((word, index) => {
    const name =
      typeof word === 'string' ? PROVIDER_FLAG.exec(word)?.[1] : undefined;
    return name ? [dnsTie(name, `${path}[${index}]`, catalogue)] : [];
  });
}

/** The tie to whoever serves the DNS names, as external-dns or cert-manager names it. */
export function dnsTie(
  name: string,
  path: string,
  catalogue: SignalCatalogue,
): Tie {
  return tie(catalogue.dnsProvider(name) ?? OPEN_PROTOCOL, {
    id: `dns:${name.toLowerCase()}`,
    category: 'other',
    layer: 'network',
    path,
    match: name,
  });
}
