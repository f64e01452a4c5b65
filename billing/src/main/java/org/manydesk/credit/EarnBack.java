package org.manydesk.credit;

import java.math.BigDecimal;

/**
 * How a credit is earned back: by one of the next months in which every promise that it was given for reaches a share.
 *
 * @param months for which a credit is held before it is taken off an invoice; from 1
 * @param reach in percent
 */
public record EarnBack(int months, BigDecimal reach) {}
