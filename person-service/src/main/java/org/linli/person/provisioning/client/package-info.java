/** Keycloak over its Admin API. */
@NullMarked
package org.linli.person.provisioning.client;

import org.jspecify.annotations.NullMarked;
