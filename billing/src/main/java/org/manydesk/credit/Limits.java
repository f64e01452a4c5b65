package org.manydesk.credit;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What no credit goes beyond.
 *
 * @param month of the base, in percent; never more than all of it
 * @param year of all credits of a calendar year, in the contract's currency
 * @param minimum a credit of so much or less is none
 */
public record Limits(Optional<BigDecimal> month, Optional<BigDecimal> year, BigDecimal minimum) {
    /** No more than is charged. */
    public static final Limits NONE = new Limits(Optional.empty(), Optional.empty(), BigDecimal.ZERO);
}
