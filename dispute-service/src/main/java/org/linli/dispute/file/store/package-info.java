/** The file of a matter in PostgreSQL. */
@NullMarked
package org.linli.dispute.file.store;

import org.jspecify.annotations.NullMarked;
