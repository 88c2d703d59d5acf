/** A package of another module, for the test of the rules of the architecture. */
@org.jspecify.annotations.NullMarked
package org.linli.system.faulty;
