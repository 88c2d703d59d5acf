/**
 * Who serves where: positions, mediation teams, certificates, training, and what each town has of
 * the staffing standard. It says what an office needs and nothing of anybody's worth.
 */
@NullMarked
package org.linli.person.workforce;

import org.jspecify.annotations.NullMarked;
