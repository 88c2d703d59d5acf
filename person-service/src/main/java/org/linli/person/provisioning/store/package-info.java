/** How far the identity provider follows, in PostgreSQL. */
@NullMarked
package org.linli.person.provisioning.store;

import org.jspecify.annotations.NullMarked;
