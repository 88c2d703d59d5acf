// The pair that anchors of the audit are signed and checked with.
//
//   node audit-keys.mjs make              a new private key on standard output (PKCS#8, base64)
//   node audit-keys.mjs public <PRIVATE   the public key to a private one, as PEM
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';

if (process.argv[2] === 'make') {
  const { privateKey } = generateKeyPairSync('ed25519');
  process.stdout.write(privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'));
} else {
  const key = Buffer.from(readFileSync(0, 'utf8').trim(), 'base64');
  process.stdout.write(createPublicKey({ key, format: 'der', type: 'pkcs8' }).export({ type: 'spki', format: 'pem' }));
}
