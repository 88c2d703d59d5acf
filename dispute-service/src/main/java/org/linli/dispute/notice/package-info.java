/** Telling people what concerns them. */
@NullMarked
package org.linli.dispute.notice;

import org.jspecify.annotations.NullMarked;
