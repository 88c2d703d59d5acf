/** Premises and their plates over HTTP. */
@NullMarked
package org.linli.place.premises.web;

import org.jspecify.annotations.NullMarked;
