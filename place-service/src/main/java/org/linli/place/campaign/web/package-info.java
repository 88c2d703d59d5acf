/** What is asked and told of them. */
@NullMarked
package org.linli.place.campaign.web;

import org.jspecify.annotations.NullMarked;
