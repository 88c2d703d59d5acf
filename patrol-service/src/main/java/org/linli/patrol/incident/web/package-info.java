/** Incidents over HTTP, and the services that take them. */
@NullMarked
package org.linli.patrol.incident.web;

import org.jspecify.annotations.NullMarked;
