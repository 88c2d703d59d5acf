// Waits until the gateway gives out both the portal and Keycloak's realm under the public address.
// By node:http and not by fetch, which says of itself that it is a script: to a script the door answers 401, to a
// browser that opens a page the way to sign in.
import { get } from 'node:http';

const [address] = process.argv.slice(2);
const pages = [`${address}/`, `${address}/auth/realms/linli/.well-known/openid-configuration`];
const deadline = Date.now() + 60_000;

function problem(page) {
  return new Promise((resolve) => {
    const call = get(page, { headers: { accept: 'text/html, */*' }, timeout: 10_000 }, (answer) => {
      answer.resume();
      resolve(answer.statusCode < 400 ? null : `answered ${answer.statusCode}`);
    });
    call.on('timeout', () => call.destroy(new Error('did not answer')));
    call.on('error', (error) => resolve(error.code ?? error.message));
  });
}

for (const page of pages) {
  let last = await problem(page);
  while (last !== null && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    last = await problem(page);
  }
  if (last !== null) {
    console.error(`${page} ${last}. See: ./linli logs gateway`);
    process.exit(1);
  }
}
