/** Imports over HTTP. */
@NullMarked
package org.linli.place.imports.web;

import org.jspecify.annotations.NullMarked;
