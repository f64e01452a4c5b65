package org.manydesk.compliance;

import org.manydesk.contract.Contract;

/**
 * The figures of a month became final. Told within the transaction that closes it: what others write on hearing it is kept
 * with the closing, or neither is.
 */
public record MonthClosed(Contract contract, ClosedMonth month) {}
