/** Agreements, how they are performed, and their confirmation by a court. */
@NullMarked
package org.linli.dispute.agreement;

import org.jspecify.annotations.NullMarked;
