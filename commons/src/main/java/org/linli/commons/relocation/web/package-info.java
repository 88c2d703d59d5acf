/** Relocation over HTTP. */
@NullMarked
package org.linli.commons.relocation.web;

import org.jspecify.annotations.NullMarked;
