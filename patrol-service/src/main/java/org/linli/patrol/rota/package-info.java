/** What is planned: templates, the shifts made from them, who goes, and who stands in. */
@NullMarked
package org.linli.patrol.rota;

import org.jspecify.annotations.NullMarked;
