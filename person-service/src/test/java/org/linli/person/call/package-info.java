@NullMarked
package org.linli.person.call;

import org.jspecify.annotations.NullMarked;
