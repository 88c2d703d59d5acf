/** What must be looked after, entered once and kept up to date. */
@NullMarked
package org.linli.place.premises;

import org.jspecify.annotations.NullMarked;
