/** Posts over HTTP. */
@NullMarked
package org.linli.grid.post.web;

import org.jspecify.annotations.NullMarked;
