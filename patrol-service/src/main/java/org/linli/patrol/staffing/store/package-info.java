/** The SQL of staffing. */
@NullMarked
package org.linli.patrol.staffing.store;

import org.jspecify.annotations.NullMarked;
