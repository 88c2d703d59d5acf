package org.linli.dispute.workload;

/**
 * What lies with one member of the staff.
 *
 * @param openMatters open matters they answer for
 * @param dueSoon what they owe within seven days
 * @param overdue what they owe and is late
 * @param visitsDue return visits within seven days or late
 */
public record Workload(String username, int openMatters, int dueSoon, int overdue, int visitsDue) {}
