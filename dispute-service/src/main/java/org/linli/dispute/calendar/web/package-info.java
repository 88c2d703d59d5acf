/** The calendar over HTTP. */
@NullMarked
package org.linli.dispute.calendar.web;

import org.jspecify.annotations.NullMarked;
