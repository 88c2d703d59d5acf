/** Campaigns and households over HTTP and on paper. */
@NullMarked
package org.linli.person.campaign.web;

import org.jspecify.annotations.NullMarked;
