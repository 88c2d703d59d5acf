/** How the gap list is put together. */
@NullMarked
package org.linli.patrol.gap.store;

import org.jspecify.annotations.NullMarked;
