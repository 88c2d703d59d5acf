/** Documents over HTTP. */
@NullMarked
package org.linli.dispute.document.web;

import org.jspecify.annotations.NullMarked;
