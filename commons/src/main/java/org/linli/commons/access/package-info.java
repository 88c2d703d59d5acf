/** Who is asking, which rights they hold where, and what each operation of a contract asks for. */
@NullMarked
package org.linli.commons.access;

import org.jspecify.annotations.NullMarked;
