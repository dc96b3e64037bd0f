// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'fs';
import path from 'path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { shippedRegister } from '../testing/shippedRegister';

const { catalogue } = shippedRegister();

type Line = Readonly<Record<string, unknown>>;

/** What the catalogue gives for a text, of the section that the row is in. */
const LOOK_UP: Record<
  string,
  {
    file: string;
    pattern: string;
    find: (row: Line, text: string) => object | undefined;
  }
> = {
  registries: {
    file: 'registries',
    pattern: 'pattern',
    find: (_row, text) => catalogue.registry(text),
  },
  endpoints: {
    file: 'endpoints',
    pattern: 'pattern',
    find: (_row, text) => catalogue.endpoint(text),
  },
  networkAnnotations: {
    file: 'network',
    pattern: 'pattern',
    find: (_row, text) => catalogue.networkAnnotation(text),
  },
  controllers: {
    file: 'network',
    pattern: 'controller',
    find: ({ field }, text) =>
      field === 'IngressClass' ||
      field === 'GatewayClass' ||
      field === 'LoadBalancerClass'
        ? catalogue.controller(field, text)
        : undefined,
  },
  certificateAuthorities: {
    file: 'network',
    pattern: 'pattern',
    find: (_row, text) => catalogue.certificateAuthority(text),
  },
  forges: {
    file: 'network',
    pattern: 'pattern',
    find: (_row, text) => catalogue.forge(text),
  },
  workloadIdentity: {
    file: 'identity',
    pattern: 'pattern',
    find: (row, text) => identity(row, text),
  },
  variableNames: {
    file: 'identity',
    pattern: 'pattern',
    find: (_row, text) => catalogue.variableName(text),
  },
  customResourceGroups: {
    file: 'platform',
    pattern: 'pattern',
    find: (_row, text) => catalogue.customResourceGroup(text),
  },
  schedulingLabels: {
    file: 'platform',
    pattern: 'pattern',
    find: (_row, text) => catalogue.schedulingLabel(text),
  },
  schedulingValues: {
    file: 'platform',
    pattern: 'value',
    find: ({ label }, text) => catalogue.schedulingValue(String(label), text),
  },
  runtimeClasses: {
    file: 'platform',
    pattern: 'pattern',
    find: ({ on }, text) =>
      catalogue.runtimeClass(on === 'name' ? 'name' : 'handler', text),
  },
  extendedResources: {
    file: 'platform',
    pattern: 'pattern',
    find: (_row, text) => catalogue.extendedResource(text),
  },
  images: {
    file: 'platform',
    pattern: 'pattern',
    find: (_row, text) => catalogue.image(text),
  },
  triggers: {
    file: 'platform',
    pattern: 'pattern',
    find: (_row, text) => catalogue.trigger(text),
  },
  portabilitySigns: {
    file: 'platform',
    pattern: 'pattern',
    find: ({ on }, text) =>
      on === 'label' || on === 'annotation' || on === 'variable'
        ? catalogue.portabilitySign(on, text)
        : undefined,
  },
};

function identity({ on }: Line, text: string): object | undefined {
  switch (on) {
    case 'service-account-annotation':
      return catalogue.serviceAccountAnnotation(text);
    case 'pod-label':
      return catalogue.podLabel(text);
    case 'pod-annotation':
      return catalogue.podAnnotation(text);
    default:
      return catalogue.tokenAudience(text);
  }
}

/** Texts that a row recognises, the same ones every time. */
function samples(pattern: string): string[] {
  return fc.sample(
    fc.stringMatching(new RegExp(pattern.replace(/\(\?!.*?\)/g, ''))),
    {
      numRuns: 60,
      seed: 11,
    },
  );
}

const rows = Object.entries(LOOK_UP).flatMap(([section, { file, pattern }]) =>
  (
    parse(
      readFileSync(
        path.resolve(__dirname, `../../../../register/${file}.yaml`),
        'utf8',
      ),
    )[section] as Line[]
  ).map((row): [string, string, Line] => [section, String(row[pattern]), row]),
);

// A new row needs no line here: what it recognises follows from the row itself.
describe('a row of the catalogue that ships', () => {
  it.each(rows)(
    'of %s is the first for some text: %s',
    (section, text, row) => {
      const { pattern, find } = LOOK_UP[section];
      const found = [
        ...(typeof row.example === 'string' ? [row.example] : []),
        ...samples(text),
      ].map(one => Object.entries(find(row, one) ?? {}));
      expect(found.flat()).toContainEqual([pattern, text]);
    },
  );
});
