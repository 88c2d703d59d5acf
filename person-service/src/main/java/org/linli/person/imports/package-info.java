/** Lists of staff from tables. */
@NullMarked
package org.linli.person.imports;

import org.jspecify.annotations.NullMarked;
