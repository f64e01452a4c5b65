package org.manydesk.rating;

import java.math.BigDecimal;

/** The one way that a number is kept here: without trailing zeros and without an exponent. */
final class Plain {

    private Plain() {}

    static BigDecimal of(BigDecimal number) {
        var bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
