// Waits until the gateway gives out both the portal and Keycloak's realm under the public address.
const [address] = process.argv.slice(2);
const pages = [`${address}/`, `${address}/auth/realms/linli/.well-known/openid-configuration`];
const deadline = Date.now() + 60_000;

async function problem(page) {
  try {
    const answer = await fetch(page, { signal: AbortSignal.timeout(10_000), redirect: 'manual' });
    await answer.arrayBuffer();
    return answer.status < 400 ? null : `answered ${answer.status}`;
  } catch (error) {
    return error.cause?.code ?? error.message;
  }
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
