package org.manydesk.contract.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.manydesk.contract.Renewal;

/** A renewal as it travels: {@code {"months":12,"noticeDays":90}}. */
public record RenewalForm(@NotNull @Min(1) @Max(120) Integer months, @NotNull @Min(0) @Max(366) Integer noticeDays) {
    Renewal renewal() {
        return new Renewal(months, noticeDays);
    }
}
