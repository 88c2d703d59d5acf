/** Mediation over HTTP. */
@NullMarked
package org.linli.dispute.mediation.web;

import org.jspecify.annotations.NullMarked;
