/**
 * Handing a part of a matter to another unit for a purpose. The unit becomes no handler: it sees
 * the fields that were released, as long as they are, and each look is recorded.
 */
@NullMarked
package org.linli.dispute.referral;

import org.jspecify.annotations.NullMarked;
