/** Documents before they have a format, and how they are printed as PDF. */
@NullMarked
package org.linli.commons.printing;

import org.jspecify.annotations.NullMarked;
