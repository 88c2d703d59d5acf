/**
 * What tests of every module are made with: a PostGIS, an issuer, the rules of the architecture.
 */
@org.jspecify.annotations.NullMarked
package org.linli.commons.testing;
