/**
 * The one door of Linli: everything from outside passes here, and nothing else listens to the
 * outside.
 */
@NullMarked
package org.linli.gateway;

import org.jspecify.annotations.NullMarked;
