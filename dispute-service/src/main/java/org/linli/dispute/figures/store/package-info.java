/** Facts out of PostgreSQL, by the role that may read nothing else. */
@NullMarked
package org.linli.dispute.figures.store;

import org.jspecify.annotations.NullMarked;
