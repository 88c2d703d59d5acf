/**
 * Whether those who answer for matters deliver, and what follows when they do not: check-ins, the
 * ladder of reminder, supervision letter and listed supervision, case reviews. About the
 * administration's work; no resident is rated or counted here.
 */
@NullMarked
package org.linli.dispute.supervision;

import org.jspecify.annotations.NullMarked;
