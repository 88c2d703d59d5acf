/** Referrals in PostgreSQL. */
@NullMarked
package org.linli.dispute.referral.store;

import org.jspecify.annotations.NullMarked;
