/** Assignment over HTTP. */
@NullMarked
package org.linli.dispute.assignment.web;

import org.jspecify.annotations.NullMarked;
