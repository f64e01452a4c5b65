package org.manydesk.rating;

import java.util.List;
import java.util.Optional;

/**
 * What holds for all lines of a card together, in this order: discounts, then the maximum, then the minimum. So a bill is
 * never less than the minimum and never more than the maximum, whatever is discounted.
 *
 * @param minimum net amount per month below which a true-up line is added; a month that the contract covers in part has
 *     its share by days; zero for none
 * @param maximum net amount per month above which the bill is cut; empty for none
 */
public record WholeBill(Price minimum, Optional<Price> maximum, List<Discount> discounts) {

    public static final WholeBill NONE = new WholeBill(Price.ZERO, Optional.empty(), List.of());

    public WholeBill {
        discounts = Discount.inOrder(discounts);
        if (maximum.isPresent() && maximum.get().compareTo(minimum) < 0)
            throw new IllegalArgumentException("maximum below minimum");
    }

    /** A minimum and nothing else. */
    public static WholeBill atLeast(Price minimum) {
        return new WholeBill(minimum, Optional.empty(), List.of());
    }

    WholeBill in(Indexed prices) {
        return new WholeBill(prices.payable(minimum), maximum.map(prices::payable), discounts);
    }
}
