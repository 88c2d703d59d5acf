/**
 * What is somebody's to do: duties and notices of theirs and of their units, and hearing of them at
 * once.
 */
@NullMarked
package org.linli.dispute.inbox;

import org.jspecify.annotations.NullMarked;
