/**
 * Which column of a service holds data about people, and for each why, on what basis, until when
 * and for whom. One file says it ({@code field-catalogue.yaml}); the build compares it with the
 * database, the page of rights and the impact assessment are drawn from it.
 */
@NullMarked
package org.linli.commons.catalogue;

import org.jspecify.annotations.NullMarked;
