/** How alike texts are. */
@NullMarked
package org.linli.commons.likeness;

import org.jspecify.annotations.NullMarked;
