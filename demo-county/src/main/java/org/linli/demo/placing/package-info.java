/** Where things fall: on which grids, and where within them. */
@NullMarked
package org.linli.demo.placing;

import org.jspecify.annotations.NullMarked;
