/**
 * What calls have in common: the version they saw, requests that may come twice, texts that must
 * say something.
 */
@NullMarked
package org.linli.person.call;

import org.jspecify.annotations.NullMarked;
