/**
 * Open311 GeoReport v2 over the intake of residents, for programs of others: what is asked is
 * theirs, what is told is ours. Nothing is listed for who does not know the id of a request.
 */
@NullMarked
package org.linli.dispute.open311;

import org.jspecify.annotations.NullMarked;
