/** Workload over HTTP. */
@NullMarked
package org.linli.dispute.workload.web;

import org.jspecify.annotations.NullMarked;
