/** SQL of imports and their uploads. */
@NullMarked
package org.linli.commons.importing.store;

import org.jspecify.annotations.NullMarked;
