/** SQL of consents, and what an administrator may change about them. */
@NullMarked
package org.linli.person.consent.store;

import org.jspecify.annotations.NullMarked;
