/**
 * What those in a matter may ask for without an account: what is held on them in it and who read
 * it, a copy, correction, erasure, objection. Each sees their own and nothing of anybody else.
 */
@NullMarked
package org.linli.dispute.held;

import org.jspecify.annotations.NullMarked;
