/** Routes over HTTP. */
@NullMarked
package org.linli.patrol.route.web;

import org.jspecify.annotations.NullMarked;
