/** Shifts over HTTP. */
@NullMarked
package org.linli.patrol.shift.web;

import org.jspecify.annotations.NullMarked;
