package org.manydesk.effort;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.manydesk.scope.UserId;

/**
 * What staff worked for a contract in a month.
 *
 * @param work in the order of its beginning
 */
public record MonthEffort(YearMonth month, List<Worked> work) {
    public MonthEffort {
        work = List.copyOf(work);
    }

    /** What one person worked. */
    public record Share(String person, Duration time, Duration billable) {}

    /** All of it, billable or not. */
    public Duration time() {
        return Worked.time(work);
    }

    /** What the client is to pay for. */
    public Duration billable() {
        return Worked.time(billed(work));
    }

    private static List<Worked> billed(List<Worked> some) {
        return some.stream().filter(one -> one.spent().billable()).toList();
    }

    /** On how many tickets there was work. */
    public int tickets() {
        return (int) work.stream().map(Worked::ticket).distinct().count();
    }

    /** Who worked how much, in the order in which they began. */
    public List<Share> shares() {
        var byPerson = new LinkedHashMap<UserId, List<Worked>>();
        work.forEach(one -> byPerson.computeIfAbsent(one.person(), first -> new ArrayList<>())
                .add(one));
        return byPerson.values().stream().map(MonthEffort::share).toList();
    }

    /** Under the address that the person had last: it can change within the month. */
    private static Share share(List<Worked> own) {
        return new Share(own.getLast().email(), Worked.time(own), Worked.time(billed(own)));
    }
}
