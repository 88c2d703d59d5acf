/** The impact assessment as a document, drawn from the catalogues of all services. */
@NullMarked
package org.linli.system.assessment;

import org.jspecify.annotations.NullMarked;
