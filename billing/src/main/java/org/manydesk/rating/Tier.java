package org.manydesk.rating;

import java.util.Optional;

/**
 * One step of a price list. Its units are those beyond the tier before, up to and including {@code upTo}.
 *
 * @param upTo    empty for the last tier, which has no end
 * @param flatFee charged once when the tier is entered, zero for none
 */
public record Tier(Optional<Quantity> upTo, Price unitPrice, Price flatFee) {

    Tier in(Indexed prices) {
        return new Tier(upTo, prices.unit(unitPrice), prices.payable(flatFee));
    }

    boolean reaches(Quantity quantity) {
        return upTo.map(end -> quantity.compareTo(end) <= 0).orElse(true);
    }

    /** How many of so many units lie in this tier, which starts after {@code from}. */
    Quantity unitsOf(Quantity quantity, Quantity from) {
        return upTo.map(quantity::min).orElse(quantity).beyond(from);
    }

    /** This tier's fee: present when it is charged and not zero. */
    Optional<Price> feeWhen(boolean charged) {
        return charged && !flatFee.isZero() ? Optional.of(flatFee) : Optional.empty();
    }
}
