/** What is kept of them. */
@NullMarked
package org.linli.place.campaign.store;

import org.jspecify.annotations.NullMarked;
