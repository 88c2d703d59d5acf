/**
 * RED, YELLOW or BLUE: how urgent a matter is, from recorded facts of the matter through a
 * published decision table, with its reasons, decided by a named person, ending with the matter;
 * and the safety plan that a RED matter asks for. Of matters, never of persons (SAFEGUARDS 1).
 */
@NullMarked
package org.linli.dispute.triage;

import org.jspecify.annotations.NullMarked;
