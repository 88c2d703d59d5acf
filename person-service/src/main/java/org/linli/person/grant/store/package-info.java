/** Grants in PostgreSQL. */
@NullMarked
package org.linli.person.grant.store;

import org.jspecify.annotations.NullMarked;
