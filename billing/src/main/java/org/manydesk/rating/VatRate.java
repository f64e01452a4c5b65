package org.manydesk.rating;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/** A rate of value added tax in percent, from 0 to 100: {@code 20} is twenty in a hundred. */
public record VatRate(BigDecimal percent) implements Comparable<VatRate> {

    public static final VatRate ZERO = new VatRate(BigDecimal.ZERO);

    /** Keeps no trailing zeros, so that equal rates are one VAT group. */
    public VatRate {
        percent = Plain.of(percent);
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("a VAT rate lies between 0 and 100, not " + percent);
        }
    }

    @JsonCreator
    public static VatRate parse(String percent) {
        return new VatRate(new BigDecimal(percent));
    }

    public boolean isZero() {
        return percent.signum() == 0;
    }

    @Override
    public int compareTo(VatRate other) {
        return percent.compareTo(other.percent);
    }

    @JsonValue
    @Override
    public String toString() {
        return percent.toPlainString();
    }
}
