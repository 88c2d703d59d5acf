/** The SQL of teams. */
@NullMarked
package org.linli.patrol.team.store;

import org.jspecify.annotations.NullMarked;
