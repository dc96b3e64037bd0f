// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import forge from 'node-forge';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A self-signed certificate for 127.0.0.1, valid between two days from now. */
export function certificate({ fromDay = -1, toDay = 30 } = {}) {
  const keys = forge.pki.rsa.generateKeyPair(2048);
  const made = forge.pki.createCertificate();
  made.publicKey = keys.publicKey;
  made.serialNumber = `01${forge.util.bytesToHex(
    forge.random.getBytesSync(8),
  )}`;
  made.validity.notBefore = new Date(Date.now() + fromDay * DAY_MS);
  made.validity.notAfter = new Date(Date.now() + toDay * DAY_MS);
  const name = [{ name: 'commonName', value: 'fault-proxy' }];
  made.setSubject(name);
  made.setIssuer(name);
  made.setExtensions([
    { name: 'basicConstraints', cA: true },
    { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
  ]);
  made.sign(keys.privateKey, forge.md.sha256.create());
  return {
    cert: forge.pki.certificateToPem(made),
    key: forge.pki.privateKeyToPem(keys.privateKey),
  };
}
