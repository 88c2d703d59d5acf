/** Runs over HTTP. */
@NullMarked
package org.linli.place.retention.web;

import org.jspecify.annotations.NullMarked;
