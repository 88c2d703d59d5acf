/**
 * Limits that hold for everybody: request rate, request size, and the headers that tell browsers
 * what is forbidden.
 */
@NullMarked
package org.linli.gateway.protection;

import org.jspecify.annotations.NullMarked;
