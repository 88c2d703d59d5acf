/** The inbox over HTTP. */
@NullMarked
package org.linli.dispute.inbox.web;

import org.jspecify.annotations.NullMarked;
