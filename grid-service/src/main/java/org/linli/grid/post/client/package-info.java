/** What person-service says of accounts. */
@NullMarked
package org.linli.grid.post.client;

import org.jspecify.annotations.NullMarked;
