/** Revisions and history over HTTP. */
@NullMarked
package org.linli.grid.revision.web;

import org.jspecify.annotations.NullMarked;
