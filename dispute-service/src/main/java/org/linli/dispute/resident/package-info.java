/**
 * Residents without an account: they report, follow their ticket with a PIN, add words, say whether
 * the matter is settled, and rate how it was handled. Who they are is never asked. What stands
 * between them and a machine is a sum that a telephone does in a second (proof of work), not a
 * picture of somebody else's.
 */
@NullMarked
package org.linli.dispute.resident;

import org.jspecify.annotations.NullMarked;
