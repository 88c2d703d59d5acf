/** Reports in PostgreSQL. */
@NullMarked
package org.linli.portal.report.store;

import org.jspecify.annotations.NullMarked;
