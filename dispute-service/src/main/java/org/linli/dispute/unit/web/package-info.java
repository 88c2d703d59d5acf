/** Units over HTTP. */
@NullMarked
package org.linli.dispute.unit.web;

import org.jspecify.annotations.NullMarked;
