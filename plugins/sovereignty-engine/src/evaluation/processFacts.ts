// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { FactObject, Unknown } from '../cel';
import { ResolvedDeclaration } from '../declaration';
import { claimsOf, unread, withClaims } from '../facts';
import { Subject } from './Subject';

/** What the processes that lean on an entity mean for residents. */
export function processFacts(
  { merged }: Subject,
  subjects: ReadonlyMap<string, Subject>,
): (FactObject | Unknown)[] {
  return namesIn(merged).map(name => {
    const ref = fullRef(name);
    const process = ref === undefined ? undefined : subjects.get(ref);
    return process ? processFact(ref ?? name, process) : notThere(name);
  });
}

/** Who names which process, and what was told of it last. */
export class ProcessNames {
  readonly #namesOf = new Map<string, readonly string[]>();
  readonly #namedBy = new Map<string, Set<string>>();
  readonly #told = new Map<string, string>();

  /** Gives those that name a process of which something else is told now. */
  update(
    refs: ReadonlySet<string>,
    subjects: ReadonlyMap<string, Subject>,
  ): string[] {
    for (const ref of refs) this.#rename(ref, subjects.get(ref));
    const processes = [...refs].filter(ref => this.#namedBy.has(ref));
    return processes.flatMap(ref => {
      const process = subjects.get(ref);
      const print = process ? printOf(processFact(ref, process)) : '';
      if (this.#told.get(ref) === print) return [];
      this.#told.set(ref, print);
      return [...(this.#namedBy.get(ref) ?? [])];
    });
  }

  #rename(ref: string, subject: Subject | undefined): void {
    for (const name of this.#namesOf.get(ref) ?? []) {
      this.#namedBy.get(name)?.delete(ref);
    }
    const names = subject
      ? namesIn(subject.merged).flatMap(name => fullRef(name) ?? [])
      : [];
    if (names.length > 0) this.#namesOf.set(ref, names);
    else this.#namesOf.delete(ref);
    for (const name of names) {
      const naming = this.#namedBy.get(name);
      if (naming) naming.add(ref);
      else this.#namedBy.set(name, new Set([ref]));
    }
  }
}

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

function fullRef(ref: string): string | undefined {
  try {
    return stringifyEntityRef(
      parseEntityRef(ref, {
        defaultKind: 'resource',
        defaultNamespace: 'default',
      }),
    );
  } catch {
    return undefined;
  }
}
