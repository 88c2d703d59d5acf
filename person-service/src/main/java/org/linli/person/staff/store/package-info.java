/** Accounts of staff in PostgreSQL. */
@NullMarked
package org.linli.person.staff.store;

import org.jspecify.annotations.NullMarked;
