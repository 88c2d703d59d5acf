/**
 * Emergency access: whoever answers for an area reads a file they do not handle, with a reason, for
 * a short time, never to change it; and says so to the data-protection officer at once.
 */
@NullMarked
package org.linli.dispute.breakglass;

import org.jspecify.annotations.NullMarked;
