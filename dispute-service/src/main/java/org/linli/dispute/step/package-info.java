/** Which steps of a matter are possible now for whom, and what the others would need. */
@NullMarked
package org.linli.dispute.step;

import org.jspecify.annotations.NullMarked;
