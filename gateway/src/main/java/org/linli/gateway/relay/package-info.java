/**
 * The way from the one door to the services: routes, headers, time limits, and what is said when a
 * service is away.
 */
@NullMarked
package org.linli.gateway.relay;

import org.jspecify.annotations.NullMarked;
