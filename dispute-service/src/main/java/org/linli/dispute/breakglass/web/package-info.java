/** Emergency access over HTTP. */
@NullMarked
package org.linli.dispute.breakglass.web;

import org.jspecify.annotations.NullMarked;
