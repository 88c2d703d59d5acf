/** Figures over HTTP. */
@NullMarked
package org.linli.dispute.figures.web;

import org.jspecify.annotations.NullMarked;
