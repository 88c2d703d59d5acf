/** Notices and the outbox of mails in PostgreSQL. */
@NullMarked
package org.linli.dispute.notice.store;

import org.jspecify.annotations.NullMarked;
