/** What two decide together, in PostgreSQL. */
@NullMarked
package org.linli.person.account.store;

import org.jspecify.annotations.NullMarked;
