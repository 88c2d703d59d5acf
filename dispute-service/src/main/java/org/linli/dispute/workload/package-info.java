/** How much work lies with whom: about the work of staff, never about residents. */
@NullMarked
package org.linli.dispute.workload;

import org.jspecify.annotations.NullMarked;
