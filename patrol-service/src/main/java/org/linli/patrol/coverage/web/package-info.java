/** Coverage over HTTP. */
@NullMarked
package org.linli.patrol.coverage.web;

import org.jspecify.annotations.NullMarked;
