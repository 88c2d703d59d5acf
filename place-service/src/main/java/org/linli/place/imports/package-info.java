/** Premises and duty points from files. */
@NullMarked
package org.linli.place.imports;

import org.jspecify.annotations.NullMarked;
