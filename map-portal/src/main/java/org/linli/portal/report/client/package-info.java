/**
 * Where the figures of reports come from: the services that the screens ask, asked as the caller.
 */
@NullMarked
package org.linli.portal.report.client;

import org.jspecify.annotations.NullMarked;
