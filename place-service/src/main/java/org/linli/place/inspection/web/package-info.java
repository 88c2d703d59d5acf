/** Inspections over HTTP and on paper. */
@NullMarked
package org.linli.place.inspection.web;

import org.jspecify.annotations.NullMarked;
