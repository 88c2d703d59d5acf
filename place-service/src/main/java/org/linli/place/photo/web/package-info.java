/** Photos of premises over HTTP. */
@NullMarked
package org.linli.place.photo.web;

import org.jspecify.annotations.NullMarked;
