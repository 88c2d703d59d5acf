/** place-service asked over HTTP. */
@NullMarked
package org.linli.patrol.whereabouts.client;

import org.jspecify.annotations.NullMarked;
