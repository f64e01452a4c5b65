package org.manydesk.contract;

import org.jspecify.annotations.Nullable;
import org.manydesk.problem.Faults;

/**
 * A renewal as it travels: {@code {"months":12,"noticeDays":90,"automatic":true}}.
 *
 * @param months 1 to 120
 * @param noticeDays 0 to 366
 * @param automatic whether the contract renews itself; not when absent
 */
public record RenewalForm(@Nullable Integer months, @Nullable Integer noticeDays, @Nullable Boolean automatic) {
    /** @throws org.manydesk.problem.InvalidInput if a number is missing or out of its range */
    public Renewal read() {
        var faults = new Faults();
        var by = faults.required("/months", text(months), RenewalForm::months, "1 to 120 months");
        var days = faults.required("/noticeDays", text(noticeDays), RenewalForm::days, "0 to 366 days");
        faults.refuse();
        return new Renewal(by.orElseThrow(), days.orElseThrow(), Boolean.TRUE.equals(automatic));
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    private static int months(String text) {
        return new Renewal(Integer.parseInt(text), 0, false).months();
    }

    private static int days(String text) {
        return new Renewal(1, Integer.parseInt(text), false).noticeDays();
    }
}
