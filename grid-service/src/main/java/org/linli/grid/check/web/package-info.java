/** Checks over HTTP. */
@NullMarked
package org.linli.grid.check.web;

import org.jspecify.annotations.NullMarked;
