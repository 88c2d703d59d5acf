/** Campaigns and households in PostgreSQL. */
@NullMarked
package org.linli.person.campaign.store;

import org.jspecify.annotations.NullMarked;
