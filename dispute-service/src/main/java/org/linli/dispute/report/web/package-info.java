/** Reports over HTTP. */
@NullMarked
package org.linli.dispute.report.web;

import org.jspecify.annotations.NullMarked;
