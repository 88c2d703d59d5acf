/** Premises and duty points of the invented county. */
@NullMarked
package org.linli.demo.premises;

import org.jspecify.annotations.NullMarked;
