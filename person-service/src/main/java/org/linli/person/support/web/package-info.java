/** Support cases over HTTP. */
@NullMarked
package org.linli.person.support.web;

import org.jspecify.annotations.NullMarked;
