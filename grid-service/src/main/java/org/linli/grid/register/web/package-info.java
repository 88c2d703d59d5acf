/** The register over HTTP. */
@NullMarked
package org.linli.grid.register.web;

import org.jspecify.annotations.NullMarked;
