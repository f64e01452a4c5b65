package org.manydesk.effort;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

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
        var byPerson = new LinkedHashMap<String, List<Worked>>();
        work.forEach(one -> byPerson.computeIfAbsent(one.email(), first -> new ArrayList<>())
                .add(one));
        return byPerson.keySet().stream()
                .map(person -> share(person, Objects.requireNonNull(byPerson.get(person))))
                .toList();
    }

    private static Share share(String person, List<Worked> own) {
        return new Share(person, Worked.time(own), Worked.time(billed(own)));
    }
}
