/** Referrals over HTTP. */
@NullMarked
package org.linli.dispute.referral.web;

import org.jspecify.annotations.NullMarked;
