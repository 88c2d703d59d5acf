/** Areas and grids as features of this service speak of them. */
@NullMarked
package org.linli.commons.place;

import org.jspecify.annotations.NullMarked;
