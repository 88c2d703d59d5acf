/** Areas and grids as features of this service speak of them. */
@NullMarked
package org.linli.person.place;

import org.jspecify.annotations.NullMarked;
