/** The SQL of the rota. */
@NullMarked
package org.linli.patrol.rota.store;

import org.jspecify.annotations.NullMarked;
