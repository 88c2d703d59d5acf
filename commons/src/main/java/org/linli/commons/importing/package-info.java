/**
 * Reading files that somebody else made, and running long imports of them.
 *
 * <p>The problem: a file of unknown encoding, size and honesty has to become rows of a service, all
 * or nothing, with a message for every row that is wrong, while the service goes on serving.
 * Rejected: reading the file in the request (a restart would lose it, a proxy would cut it off) and
 * a broker (one more thing to run for a few files a month). Instead the upload is kept in the
 * service's own database, a worker takes it from there, and {@link
 * org.linli.commons.importing.Tables} and {@link org.linli.commons.importing.GeoJsonFeatures} hand
 * it on row by row, so that memory does not grow with the file.
 */
@NullMarked
package org.linli.commons.importing;

import org.jspecify.annotations.NullMarked;
