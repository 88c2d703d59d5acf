/** What the gateway says when it cannot let a request through, in the reader's language. */
@NullMarked
package org.linli.gateway.problem;

import org.jspecify.annotations.NullMarked;
