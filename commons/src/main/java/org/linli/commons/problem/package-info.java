/** What goes wrong, said once, in the reader's language (RFC 9457). */
@NullMarked
package org.linli.commons.problem;

import org.jspecify.annotations.NullMarked;
