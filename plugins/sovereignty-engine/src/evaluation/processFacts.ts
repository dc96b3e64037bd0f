// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { FactObject, Unknown } from '../cel';
import { ResolvedDeclaration } from '../declaration';
import { claimsOf, unread, withClaims } from '../facts';
import { MentionsOptions } from './Mentions';
import { readRef } from '../references/readRef';
import { Subject } from './Subject';

/** What the processes that lean on an entity mean for residents. */
export function processFacts(
  { merged }: Subject,
  subjects: ReadonlyMap<string, Subject>,
): (FactObject | Unknown)[] {
  return namesIn(merged).map(name => {
    const ref = readRef(name, 'resource', 'default');
    const process = ref === undefined ? undefined : subjects.get(ref);
    return process ? processFact(ref ?? name, process) : notThere(name);
  });
}

/** Of processes, for who follows what is told of them. */
export const PROCESS_MENTIONS: MentionsOptions = {
  namesIn: ({ merged }) =>
    namesIn(merged).flatMap(name => readRef(name, 'resource', 'default') ?? []),
  printOf: (ref, process) => printOf(processFact(ref, process)),
};

function namesIn({ declaration }: Subject['merged']): readonly string[] {
  return declaration?.values.processes ?? [];
}

/** The claims count too: these are what the reader of a finding sees. */
function printOf(fact: FactObject): string {
  return JSON.stringify([fact, claimsOf(fact)]);
}

function processFact(ref: string, { entity, merged }: Subject): FactObject {
  const { declaration } = merged;
  const process = declaration?.values.process;
  const title = entity.metadata.title ?? entity.metadata.name;
  return withClaims(
    {
      ref,
      title,
      maxTolerableOutageHours:
        process?.maxTolerableOutageHours ??
        notStated('maxTolerableOutageHours', title),
      affectedResidents:
        process?.affectedResidents ?? notStated('affectedResidents', title),
    },
    claimsOfProcess(declaration),
  );
}

function claimsOfProcess(declaration: ResolvedDeclaration | undefined) {
  return [...(declaration?.claims ?? [])]
    .filter(([path]) => path.startsWith('process.'))
    .map(([, claim]) => claim);
}

function notStated(field: string, title: string): Unknown {
  return unread(
    `processes.${field}`,
    `Van het proces ${title} is spec.sovereignty.process.${field} niet ingevuld. Laat de eigenaar van het proces dat doen.`,
    `Of the process ${title}, spec.sovereignty.process.${field} is not filled in. Have the owner of the process do that.`,
  );
}

function notThere(name: string): Unknown {
  return unread(
    'processes',
    `Het proces ${name} staat niet in de catalogus. Laat de eigenaar de verwijzing verbeteren, of het proces toevoegen.`,
    `The process ${name} is not in the catalog. Have the owner mend the reference, or add the process.`,
  );
}
