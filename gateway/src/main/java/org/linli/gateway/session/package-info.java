/**
 * What the gateway remembers about a signed-in browser, in PostgreSQL, and how its tokens stay
 * fresh.
 */
@NullMarked
package org.linli.gateway.session;

import org.jspecify.annotations.NullMarked;
