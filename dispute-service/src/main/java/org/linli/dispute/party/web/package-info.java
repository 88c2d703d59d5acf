/** Recognition over HTTP. */
@NullMarked
package org.linli.dispute.party.web;

import org.jspecify.annotations.NullMarked;
