/**
 * What somebody tells us, by whatever channel, and which matter it belongs to. {@link Reports} is
 * the one door: staff, the residents' page, Open311 and programs of other offices all file through
 * it. A report opens a matter or joins one; it is never lost in between, and whoever told us stays
 * informed.
 */
@NullMarked
package org.linli.dispute.report;

import org.jspecify.annotations.NullMarked;
