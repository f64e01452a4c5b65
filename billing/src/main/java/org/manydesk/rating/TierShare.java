package org.manydesk.rating;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * What one tier puts on a line: {@code quantity x unitPrice + flatFee = amount}, exactly.
 *
 * @param tier     1 for the first; a model without tiers has one
 * @param quantity units in this tier, packages where packages are sold; negative where a correction takes them back
 * @param flatFee  the tier's own fee, when it is charged (negative: given back)
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record TierShare(int tier, Quantity quantity, Price unitPrice, Optional<Price> flatFee) {

    /** Units that cost their price and nothing else. */
    static TierShare of(int tier, Quantity quantity, Price unitPrice) {
        return new TierShare(tier, quantity, unitPrice, Optional.empty());
    }

    @JsonProperty
    public Price amount() {
        return unitPrice.times(quantity).plus(flatFee.orElse(Price.ZERO));
    }

    /** What this tier puts on top of what it put there before. */
    TierShare minus(TierShare before) {
        var fee = flatFee.orElse(Price.ZERO).minus(before.flatFee.orElse(Price.ZERO));
        return new TierShare(
                tier, quantity.minus(before.quantity), unitPrice, fee.isZero() ? Optional.empty() : Optional.of(fee));
    }

    TierShare emptied() {
        return of(tier, Quantity.ZERO, unitPrice);
    }

    boolean saysNothing() {
        return quantity.isZero() && flatFee.isEmpty();
    }
}
