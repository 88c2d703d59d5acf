@NullMarked
package org.linli.patrol.coverage;

import org.jspecify.annotations.NullMarked;
