/** For patrol-service over HTTP. */
@NullMarked
package org.linli.place.need.web;

import org.jspecify.annotations.NullMarked;
