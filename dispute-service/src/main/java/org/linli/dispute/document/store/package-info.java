/** What documents are made with. */
@NullMarked
package org.linli.dispute.document.store;

import org.jspecify.annotations.NullMarked;
