// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { spawn } from 'child_process';
import path from 'path';
import { createInterface } from 'readline';
import { z } from 'zod';
import { root } from './regie';

const serverSchema = z.object({
  url: z.string(),
  caData: z.string(),
  adminToken: z.string(),
  tokens: z.record(z.string(), z.string()),
});

/** A real API server with what is in a folder; ask for `stop` at the end. */
export async function startApiServer(folder: string) {
  const child = spawn(
    process.execPath,
    [
      path.join(root, 'tools/kube-apiserver/server.mjs'),
      '--json',
      '--apply',
      folder,
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const lines = createInterface({ input: child.stdout });
  const line = await new Promise<string>((resolve, reject) => {
    lines.once('line', resolve);
    child.once('exit', code => reject(new Error(`ended with ${code}`)));
  });
  return {
    ...serverSchema.parse(JSON.parse(line)),
    stop: async () => {
      const ended = new Promise(resolve => child.once('exit', resolve));
      child.stdin.end();
      await ended;
    },
  };
}
