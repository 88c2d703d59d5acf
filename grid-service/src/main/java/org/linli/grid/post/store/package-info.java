/** The SQL of posts. */
@NullMarked
package org.linli.grid.post.store;

import org.jspecify.annotations.NullMarked;
