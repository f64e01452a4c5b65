package org.manydesk.rest;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.InvalidInput;
import org.manydesk.problem.MalformedInput;

/** Months as they travel: {@code 2026-10}. */
public final class Months {

    private static final String MONTH = "(19[7-9]|2[0-8][0-9])[0-9]-(0[1-9]|1[0-2])";
    private static final String WANTED = "period must be a month such as 2026-10.";

    private Months() {}

    public static YearMonth ofParameter(@Nullable String period) {
        if (period == null || !period.matches(MONTH)) throw new MalformedInput("period", WANTED);
        return YearMonth.parse(period);
    }

    public static YearMonth ofBody(@Nullable String period) {
        if (period == null || !period.matches(MONTH)) throw new InvalidInput("/period", WANTED);
        return YearMonth.parse(period);
    }
}
