/** Plans and declarations in PostgreSQL. */
@NullMarked
package org.linli.dispute.assignment.store;

import org.jspecify.annotations.NullMarked;
