/**
 * How boundaries fit together, and what may be put right: pure geometry, without a database or the
 * web. Coordinates are longitude, latitude in degrees, EPSG:4490; sizes are metres and square
 * metres on the CGCS2000 ellipsoid.
 */
@NullMarked
package org.linli.commons.topology;

import org.jspecify.annotations.NullMarked;
