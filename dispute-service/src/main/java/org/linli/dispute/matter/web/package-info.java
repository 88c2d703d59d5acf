/** Disputes over HTTP. */
@NullMarked
package org.linli.dispute.matter.web;

import org.jspecify.annotations.NullMarked;
