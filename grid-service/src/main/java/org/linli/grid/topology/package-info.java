/** What is wrong with how boundaries fit together: pure geometry, without a database or the web. */
@NullMarked
package org.linli.grid.topology;

import org.jspecify.annotations.NullMarked;
