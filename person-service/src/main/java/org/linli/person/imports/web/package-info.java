/** Imports over HTTP. */
@NullMarked
package org.linli.person.imports.web;

import org.jspecify.annotations.NullMarked;
