/** Bodies that answer for matters, and the staff who belong to them. */
@NullMarked
package org.linli.dispute.unit;

import org.jspecify.annotations.NullMarked;
