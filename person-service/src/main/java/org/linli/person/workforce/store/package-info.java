/** Workforce and staffing in PostgreSQL. */
@NullMarked
package org.linli.person.workforce.store;

import org.jspecify.annotations.NullMarked;
