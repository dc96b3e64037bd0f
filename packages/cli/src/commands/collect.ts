// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import path from 'path';
import {
  KubeconfigClusterSource,
  recordCluster,
} from '@regie/plugin-sovereignty-backend-module-kubernetes';
import { Command } from 'commander';
import { CannotRun, ExitCode } from '../exit';
import {
  loadRegisterFiles,
  registerOption,
} from '../loading/loadRegisterFiles';

interface CollectOptions {
  kubeconfig: string;
  context: string[];
  out: string;
  sign?: string;
  register: string[];
}

export function addCollect(
  program: Command,
  finish: (code: ExitCode) => void,
): void {
  program
    .command('collect')
    .description(
      'Records clusters into snapshots that hold nothing but what observe reads',
    )
    .requiredOption(
      '--kubeconfig <file>',
      'a kubeconfig whose contexts are read',
    )
    .option(
      '--context <name...>',
      'contexts of the kubeconfig; all when left out',
      [],
    )
    .requiredOption(
      '--out <folder>',
      'the folder to write into: the snapshot of one context, or a folder for each of several',
    )
    .option('--sign <file>', 'an Ed25519 private key in PEM to sign with')
    .addOption(registerOption())
    .action(async (options: CollectOptions) => finish(await collect(options)));
}

async function collect(options: CollectOptions): Promise<ExitCode> {
  const { kubeconfig, context, out, sign } = options;
  const register = await loadRegisterFiles(options.register);
  const handles = await new KubeconfigClusterSource({
    path: kubeconfig,
    ...(context.length > 0 && { contexts: context }),
  }).listClusters();
  if (handles.length === 0) {
    throw new CannotRun(`${kubeconfig} has no context to read.`);
  }
  let failed = false;
  for (const handle of handles) {
    const folder =
      handles.length === 1 ? out : path.join(out, folderName(handle.name));
    try {
      const { counts, unread } = await recordCluster(handle, {
        register,
        folder,
        signingKey: sign,
      });
      const objects = Object.values(counts).reduce((sum, one) => sum + one, 0);
      process.stdout.write(
        `${folder}: ${handle.name}, ${objects} objects looked at\n`,
      );
      for (const { reason, message } of unread) {
        if (reason !== 'not-served') process.stderr.write(`  ${message}\n`);
      }
    } catch (error) {
      if (!(error instanceof Error && error.name === 'ClusterReadError')) {
        throw error;
      }
      process.stderr.write(`regie: ${error.message}\n`);
      failed = true;
    }
  }
  return failed ? 2 : 0;
}

/** A context may be called by an address; a folder may not. */
function folderName(context: string): string {
  return context.replace(/[^A-Za-z0-9._@-]+/g, '-').replace(/^\.+/, '');
}
