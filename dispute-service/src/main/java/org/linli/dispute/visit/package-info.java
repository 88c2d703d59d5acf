/** Return visits, relapse, and the close of a matter. Closed is not resolved. */
@NullMarked
package org.linli.dispute.visit;

import org.jspecify.annotations.NullMarked;
