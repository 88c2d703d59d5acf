/** The gap list over HTTP. */
@NullMarked
package org.linli.patrol.gap.web;

import org.jspecify.annotations.NullMarked;
