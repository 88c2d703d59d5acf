// Prints a bearer token of a demo account.
import { demoToken } from './keycloak-admin.mjs';

try {
  console.log(await demoToken(process.argv[2])());
} catch (error) {
  console.error(`✗ ${error.message}`);
  console.error('  The demo accounts are listed at the end of ./linli up.');
  process.exit(1);
}
