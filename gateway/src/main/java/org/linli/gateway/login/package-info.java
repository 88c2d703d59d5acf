/** Who may come in: sign-in at Keycloak for people, bearer tokens for programs, and the way out. */
@NullMarked
package org.linli.gateway.login;

import org.jspecify.annotations.NullMarked;
