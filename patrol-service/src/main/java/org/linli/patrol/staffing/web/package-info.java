/** Staffing over HTTP. */
@NullMarked
package org.linli.patrol.staffing.web;

import org.jspecify.annotations.NullMarked;
