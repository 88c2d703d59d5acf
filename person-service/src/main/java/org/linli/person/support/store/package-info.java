/** SQL of support cases. */
@NullMarked
package org.linli.person.support.store;

import org.jspecify.annotations.NullMarked;
