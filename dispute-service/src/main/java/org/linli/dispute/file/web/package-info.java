/** The file of a matter over HTTP. */
@NullMarked
package org.linli.dispute.file.web;

import org.jspecify.annotations.NullMarked;
