/**
 * What residents agree to: notices, choices, evidence, receipts. Without it there is no support
 * case.
 */
@NullMarked
package org.linli.person.consent;

import org.jspecify.annotations.NullMarked;
