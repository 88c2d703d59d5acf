/** Duty points over HTTP. */
@NullMarked
package org.linli.place.dutypoint.web;

import org.jspecify.annotations.NullMarked;
