/** GeoReport v2 over HTTP, in JSON and XML. */
@NullMarked
package org.linli.dispute.open311.web;

import org.jspecify.annotations.NullMarked;
