/**
 * Files that come from outside. What a file is follows from its content; its name and the type its
 * sender declares are only hints for people.
 *
 * <p>Pictures are decoded and made anew, so that nothing travels with them: no place, no device, no
 * comment, no second format in the same bytes. Documents cannot be made anew without changing what
 * was signed or written, so they are looked through, and refused where they do more than show
 * something: scripts, macros, things to launch, files inside files, references that a viewer would
 * fetch. Every check is bounded before it unpacks anything.
 *
 * <p>{@link org.linli.commons.upload.Vetting} is the one door. A virus scanner is asked where one
 * is set up ({@code linli.virus-scanner}); while it does not answer nothing is taken.
 */
@NullMarked
package org.linli.commons.upload;

import org.jspecify.annotations.NullMarked;
