/** Code that breaks each rule of the architecture, so that a test can show that the rules bite. */
@org.jspecify.annotations.NullMarked
package org.linli.commons.testing.faulty;
