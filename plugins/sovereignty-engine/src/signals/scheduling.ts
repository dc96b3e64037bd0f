// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { get, keyPath, labels, list, text } from '../observation/raw';
import { SignalCatalogue } from '../register';
import { Tie, tie } from './tie';

/** How a pod asks for nodes of one provider. */
export function schedulingTies(
  spec: unknown,
  root: string,
  catalogue: SignalCatalogue,
): Tie[] {
  const ties: Tie[] = [];
  const pin = (key: string, value: string | undefined, path: string) => {
    ties.push(...pinTies(key, value, path, catalogue));
  };
  for (const [key, value] of Object.entries(labels(spec, 'nodeSelector'))) {
    pin(key, value, keyPath(`${root}.nodeSelector`, key));
  }
  list(spec, 'tolerations').forEach((toleration, index) => {
    const key = text(toleration, 'key');
    if (key) pin(key, undefined, `${root}.tolerations[${index}].key`);
  });
  const required = get(
    spec,
    'affinity',
    'nodeAffinity',
    'requiredDuringSchedulingIgnoredDuringExecution',
  );
  list(required, 'nodeSelectorTerms').forEach((term, outer) =>
    list(term, 'matchExpressions').forEach((expression, inner) => {
      const key = text(expression, 'key');
      const path = `${root}.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[${outer}].matchExpressions[${inner}]`;
      if (!key) return;
      const values = list(expression, 'values');
      const value = values.find(
        (one): one is string => typeof one === 'string',
      );
      pin(key, value, `${path}.key`);
    }),
  );
  return ties;
}

function pinTies(
  key: string,
  value: string | undefined,
  path: string,
  catalogue: SignalCatalogue,
): Tie[] {
  const row = catalogue.schedulingLabel(key);
  if (row) {
    return [
      tie(row, {
        id: `scheduling:${key.split('/')[0]}`,
        category: 'scheduling',
        layer: 'platform',
        path,
        match: key,
      }),
    ];
  }
  const byValue =
    value === undefined ? undefined : catalogue.schedulingValue(key, value);
  return byValue
    ? [
        tie(byValue, {
          id: `scheduling:${key}`,
          category: 'scheduling',
          layer: 'platform',
          path,
          match: value ?? key,
        }),
      ]
    : [];
}
