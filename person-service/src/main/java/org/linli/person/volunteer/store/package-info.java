/** Volunteers in PostgreSQL. */
@NullMarked
package org.linli.person.volunteer.store;

import org.jspecify.annotations.NullMarked;
