/** The residents' calls over HTTP. */
@NullMarked
package org.linli.dispute.resident.web;

import org.jspecify.annotations.NullMarked;
