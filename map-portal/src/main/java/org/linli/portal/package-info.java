/** What needs several services at once, and the pages people work with. */
@NullMarked
package org.linli.portal;

import org.jspecify.annotations.NullMarked;
