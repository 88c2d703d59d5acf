/**
 * Where somebody is needed: inspections that are due, hazards that are open, duty points that are
 * closed now, grids and premises that nobody has seen, and hours with too few on patrol. Promises
 * of the administration and facts about places. Nothing is predicted; disputes, reports and people
 * are not in it.
 */
@NullMarked
package org.linli.patrol.gap;

import org.jspecify.annotations.NullMarked;
