/** Incidents noted on patrol, until they are a report or a hazard. */
@NullMarked
package org.linli.patrol.incident;

import org.jspecify.annotations.NullMarked;
