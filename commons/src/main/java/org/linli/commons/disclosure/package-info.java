/** The one gate through which counts leave a service. */
@NullMarked
package org.linli.commons.disclosure;

import org.jspecify.annotations.NullMarked;
