/** The SQL of incidents. */
@NullMarked
package org.linli.patrol.incident.store;

import org.jspecify.annotations.NullMarked;
