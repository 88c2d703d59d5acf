/** Imports over HTTP, the same in every service that takes them. */
@NullMarked
package org.linli.commons.importing.answer;

import org.jspecify.annotations.NullMarked;
