/** Accounts of staff against the running product and the real Keycloak. */
@NullMarked
package org.linli.system.staff;

import org.jspecify.annotations.NullMarked;
