/**
 * Figures: how many matters where and when.
 *
 * <p>The problem: any window and filter over millions of matters, for every pan of a map, while
 * matters are being written; and the matter that was just written must be in the next answer. A
 * database that groups wide rows takes from 5 ms to seconds for it, and roll-up tables do not help:
 * there are nearly as many (grid, day, category, level, status) as there are matters.
 *
 * <p>So the facts that figures need (grid, H3 cell, day, category, level, status, outcome,
 * milestones and a key: 18 bytes a matter, no person in them) lie in arrays in memory, {@link
 * org.linli.dispute.figures.FactView}. They are read from the database at start, before the service
 * says that it is ready, and caught up before every answer.
 * docs/decisions/0002-columns-in-memory.md has the measurements.
 *
 * <h2>How the view learns what was written</h2>
 *
 * Every transaction that writes matters ends with one statement that adds one to {@code
 * fact_head.seq}, a table of one row, and appends an entry of that number to {@code fact_log}. The
 * row lock makes the transactions queue at this last step and lets go when they commit, so numbers
 * become visible in their order and without gaps: whoever sees 7 sees all that 1 to 7 stand for,
 * and one short query, "is the head still 7?", tells whether the view is up to date. That holds for
 * whatever another copy of the service writes too.
 *
 * <p>A matter that changes appends an entry with what the figures knew of it before. The view takes
 * that back, a row of weight -1, and adds what the matter is now. Catching up with several entries
 * of one matter at once, it takes back what the first of them found: what lay between was never
 * counted.
 *
 * <p>Rejected: a sequence (8 may be committed before 7, and a reader that has gone past 7 never
 * comes back for it); comparing {@code xmin} with the snapshot's horizon (right, but one long
 * transaction anywhere in the cluster holds it up, and what was just written would be missing from
 * the next answer); LISTEN/NOTIFY alone (tells soon, not before the next answer); logical decoding
 * (a slot to be watched, and rights that the service should not have). The price of the head row is
 * that commits of writing transactions queue for the length of one commit, some thousands a second,
 * where a county writes a few a minute. An import of a million rows is one entry.
 *
 * <h2>Who gets which numbers</h2>
 *
 * {@link org.linli.dispute.figures.Reader} decides: whoever may list the matters gets counts as
 * they are, everybody else perturbed ones, put together from few parts ({@link
 * org.linli.dispute.figures.Tally}). docs/decisions/0005-perturbed-counts.md has the reasons.
 */
@NullMarked
package org.linli.dispute.figures;

import org.jspecify.annotations.NullMarked;
