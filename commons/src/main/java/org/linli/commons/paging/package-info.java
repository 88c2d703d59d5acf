/** Lists that are handed out page by page. */
@NullMarked
package org.linli.commons.paging;

import org.jspecify.annotations.NullMarked;
