package org.manydesk.margin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.manydesk.language.Words;
import org.manydesk.usage.TicketCount;

/**
 * Finds causes that repeat among the tickets that count: a category of at least {@value #PERCENT_OF_CATEGORY} percent, a
 * subject of at least {@value #PERCENT_OF_SUBJECT} percent, and no less than {@value #LEAST} tickets of it. Pure.
 */
record Causes(List<TicketCount> counted) {
    static final int PERCENT_OF_CATEGORY = 25;
    static final int PERCENT_OF_SUBJECT = 10;
    static final int LEAST = 10;

    /** What repeats most first, in sentences with their numbers. */
    List<String> told() {
        var told = new ArrayList<String>();
        repeated(count -> count.traits().category(), PERCENT_OF_CATEGORY)
                .forEach(cause -> told.add(sentence("category", cause)));
        repeated(count -> plain(count.subject()), PERCENT_OF_SUBJECT)
                .forEach(cause -> told.add(sentence("subject", cause)));
        return told;
    }

    private List<Map.Entry<String, Integer>> repeated(Function<TicketCount, String> cause, int percent) {
        var tickets = new HashMap<String, Integer>();
        counted.forEach(count -> tickets.merge(cause.apply(count), 1, Integer::sum));
        tickets.remove("");
        return tickets.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST && entry.getValue() * 100 >= percent * counted.size())
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry::getKey))
                .toList();
    }

    private String sentence(String key, Map.Entry<String, Integer> cause) {
        var share = BigDecimal.valueOf(cause.getValue() * 100L)
                .divide(BigDecimal.valueOf(counted.size()), 0, RoundingMode.HALF_UP);
        return Words.of(Causes.class, Locale.ENGLISH)
                .get("cause." + key, share.toPlainString(), cause.getKey(), cause.getValue(), counted.size());
    }

    /** Without marks of replies and without digits, so that the same trouble with another number is the same. */
    private static String plain(String subject) {
        return subject.toLowerCase(Locale.ROOT)
                .replaceAll("^((re|fw|fwd|aw|wg):\\s*)+", "")
                .replaceAll("\\d+", "#")
                .strip();
    }
}
