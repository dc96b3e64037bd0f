// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createHash, createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'k8s-aws-v1.';
/** The longest that a cluster at Amazon takes such a token. */
const LIFE_MS = 15 * 60 * 1000;

const IDENTITY = `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
<GetCallerIdentityResult><Account>123456789012</Account></GetCallerIdentityResult>
</GetCallerIdentityResponse>`;

const newKey = () => ({
  id: `AKIA${randomBytes(8).toString('hex').toUpperCase()}`,
  secret: randomBytes(20).toString('hex'),
});

/**
 * What of Amazon's signs in to a cluster: keys that are of somebody, a role
 * that is given to who has them, and a token that is a signed question who one
 * is, for one cluster.
 */
export class AwsCloud {
  clusterId = 'waterveld-eks';
  region = 'eu-west-1';
  roleArn = 'arn:aws:iam::123456789012:role/regie';
  externalId = 'waterveld';
  key = newKey();
  #sessionKey = { ...newKey(), token: randomBytes(20).toString('hex') };

  /** Says whose account it is, or gives the role for a while. */
  answer(form) {
    return form.get('Action') === 'GetCallerIdentity'
      ? { status: 200, body: IDENTITY }
      : this.#assumeRole(form);
  }

  #assumeRole(form) {
    const isAllowed =
      form.get('Action') === 'AssumeRole' &&
      form.get('RoleArn') === this.roleArn &&
      form.get('ExternalId') === this.externalId;
    if (!isAllowed) {
      return {
        status: 403,
        body: '<ErrorResponse><Error><Code>AccessDenied</Code></Error></ErrorResponse>',
      };
    }
    const { id, secret, token } = this.#sessionKey;
    const until = new Date(Date.now() + 3_600_000).toISOString();
    return {
      status: 200,
      body: `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
<AssumeRoleResult><Credentials><AccessKeyId>${id}</AccessKeyId>
<SecretAccessKey>${secret}</SecretAccessKey><SessionToken>${token}</SessionToken>
<Expiration>${until}</Expiration></Credentials></AssumeRoleResult>
</AssumeRoleResponse>`,
    };
  }

  /** Whose token it is, as Amazon would answer the signed question. */
  userOf(token) {
    if (!token.startsWith(PREFIX)) return undefined;
    const asked = Buffer.from(token.slice(PREFIX.length), 'base64url');
    const url = new URL(asked.toString('utf8'));
    const { key, name } = this.#holderOf(url);
    if (!key || url.host !== `sts.${this.region}.amazonaws.com`) {
      return undefined;
    }
    if (url.searchParams.get('Action') !== 'GetCallerIdentity') {
      return undefined;
    }
    return this.#isSigned(url, key.secret) && isRecent(url) ? name : undefined;
  }

  #holderOf(url) {
    const [id] = (url.searchParams.get('X-Amz-Credential') ?? '').split('/');
    const session = url.searchParams.get('X-Amz-Security-Token');
    if (id === this.key.id && session === null) {
      return { key: this.key, name: 'aws-user' };
    }
    const { id: lent, token } = this.#sessionKey;
    return id === lent && session === token
      ? { key: this.#sessionKey, name: 'aws-role' }
      : {};
  }

  /** Signature Version 4, with the name of this cluster in what was signed. */
  #isSigned(url, secret) {
    const given = Object.fromEntries(url.searchParams);
    const { 'X-Amz-Signature': signature, ...signed } = given;
    const [, ...scope] = signed['X-Amz-Credential'].split('/');
    const query = Object.keys(signed)
      .sort()
      .map(name => `${encoded(name)}=${encoded(signed[name])}`)
      .join('&');
    const canonical = [
      ...['GET', '/', query],
      `host:${url.host}`,
      `x-k8s-aws-id:${this.clusterId}`,
      ...['', 'host;x-k8s-aws-id', sha256('')],
    ].join('\n');
    const toSign = [
      'AWS4-HMAC-SHA256',
      signed['X-Amz-Date'],
      scope.join('/'),
      sha256(canonical),
    ].join('\n');
    const key = scope.reduce((of, part) => hmac(of, part), `AWS4${secret}`);
    return hmac(key, toSign).toString('hex') === signature;
  }
}

function isRecent(url) {
  const [, ...parts] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(
      url.searchParams.get('X-Amz-Date') ?? '',
    ) ?? [];
  const [year, month, ...rest] = parts.map(Number);
  return Math.abs(Date.now() - Date.UTC(year, month - 1, ...rest)) < LIFE_MS;
}

const sha256 = text => createHash('sha256').update(text).digest('hex');
const hmac = (key, text) => createHmac('sha256', key).update(text).digest();

function encoded(text) {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    one => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
