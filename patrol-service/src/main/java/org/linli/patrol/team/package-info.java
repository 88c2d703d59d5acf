/** Teams: who patrols together, and who coordinates them. */
@NullMarked
package org.linli.patrol.team;

import org.jspecify.annotations.NullMarked;
