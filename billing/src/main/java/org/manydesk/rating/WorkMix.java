package org.manydesk.rating;

import java.util.ArrayList;
import java.util.List;

/**
 * Work of a month, or of a part of it, that is to be charged by the hour.
 *
 * @param now    all of it as it is known now
 * @param before what earlier invoices charge of it, as it was known then; charged is the difference, which is negative where
 *     less was worked than they say
 */
public record WorkMix(List<Work> now, List<Work> before) {

    public static final WorkMix NONE = new WorkMix(List.of(), List.of());

    public WorkMix {
        now = List.copyOf(now);
        before = List.copyOf(before);
    }

    /** Work that no invoice charges yet. */
    public static WorkMix of(List<Work> work) {
        return new WorkMix(work, List.of());
    }

    public WorkMix plus(WorkMix more) {
        return new WorkMix(joined(now, more.now), joined(before, more.before));
    }

    private static List<Work> joined(List<Work> one, List<Work> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    Use on(RateLine line) {
        var after = Work.on(line, now);
        var charged = Work.on(line, before);
        return new Use(
                after.units().minus(charged.units()),
                after.afterHours().minus(charged.afterHours()),
                after.holiday().minus(charged.holiday()));
    }
}
