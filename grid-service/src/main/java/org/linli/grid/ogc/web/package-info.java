/** Documents, GeoJSON and pages of OGC API Features. */
@NullMarked
package org.linli.grid.ogc.web;

import org.jspecify.annotations.NullMarked;
