// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import forge from 'node-forge';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * @typedef {object} Certificate both in PEM
 * @property {string} cert
 * @property {string} key
 *
 * @typedef {object} Wish
 * @property {string} [name] of whom it is
 * @property {string} [group] that the holder is in, as Kubernetes reads it
 * @property {number} [fromDay] when its days begin, counted from now
 * @property {number} [toDay]
 * @property {string} [host] a name that it is for too
 * @property {Certificate} [issuer] who signs it; it signs itself when left out
 */

/**
 * A certificate for 127.0.0.1, and for a client that holds it.
 *
 * @param {Wish} [wish]
 * @returns {Certificate}
 */
export function certificate({
  name = '127.0.0.1',
  group,
  fromDay = -1,
  toDay = 30,
  host,
  issuer,
} = {}) {
  const keys = forge.pki.rsa.generateKeyPair(2048);
  const made = forge.pki.createCertificate();
  made.publicKey = keys.publicKey;
  made.serialNumber = `01${forge.util.bytesToHex(
    forge.random.getBytesSync(8),
  )}`;
  made.validity.notBefore = new Date(Date.now() + fromDay * DAY_MS);
  made.validity.notAfter = new Date(Date.now() + toDay * DAY_MS);
  const subject = [
    { name: 'commonName', value: name },
    ...(group ? [{ name: 'organizationName', value: group }] : []),
  ];
  made.setSubject(subject);
  made.setIssuer(
    issuer
      ? forge.pki.certificateFromPem(issuer.cert).subject.attributes
      : subject,
  );
  made.setExtensions([
    { name: 'basicConstraints', cA: !issuer },
    { name: 'extKeyUsage', serverAuth: true, clientAuth: true },
    {
      name: 'subjectAltName',
      altNames: [
        { type: 7, ip: '127.0.0.1' },
        ...(host ? [{ type: 2, value: host }] : []),
      ],
    },
  ]);
  const signingKey = issuer
    ? forge.pki.privateKeyFromPem(issuer.key)
    : keys.privateKey;
  made.sign(signingKey, forge.md.sha256.create());
  return {
    cert: forge.pki.certificateToPem(made),
    key: forge.pki.privateKeyToPem(keys.privateKey),
  };
}
