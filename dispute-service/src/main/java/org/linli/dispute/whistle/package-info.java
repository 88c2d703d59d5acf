/**
 * 吹哨报到: a unit summons departments to the spot. Each must answer in time; what they agree there
 * becomes joint tasks that are owed like anything else.
 */
@NullMarked
package org.linli.dispute.whistle;

import org.jspecify.annotations.NullMarked;
