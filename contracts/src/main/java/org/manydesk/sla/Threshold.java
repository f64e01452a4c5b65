package org.manydesk.sla;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** How much of a target is used up when something is to be done. Counted as the target counts, in business time or any. */
public sealed interface Threshold {
    /** What is used up then, of a target; empty where a target is too short for it. */
    Optional<Duration> of(Duration target);

    /**
     * A share of the target, such as {@code 75%}; at 100 % the target is due.
     *
     * @param percent 1 to 300
     */
    record Share(int percent) implements Threshold {
        private static final int MOST = 300;

        public Share {
            if (percent < 1 || percent > MOST) throw new IllegalArgumentException("1 % to 300 %");
        }

        @Override
        public Optional<Duration> of(Duration target) {
            return Optional.of(target.multipliedBy(percent).dividedBy(100));
        }

        @Override
        public String toString() {
            return percent + "%";
        }
    }

    /**
     * So much counted time before the target is due, such as {@code PT30M before due}.
     *
     * @param left more than zero, at most 366 days
     */
    record Before(Duration left) implements Threshold {
        private static final Duration LONGEST = Duration.ofDays(366);

        public Before {
            if (!left.isPositive() || left.compareTo(LONGEST) > 0)
                throw new IllegalArgumentException("More than zero and at most 366 days");
        }

        @Override
        public Optional<Duration> of(Duration target) {
            return Optional.of(target.minus(left)).filter(Duration::isPositive);
        }

        @Override
        public String toString() {
            return left + " before due";
        }
    }

    /**
     * Reads what {@code toString} writes.
     *
     * @throws IllegalArgumentException if it is neither
     */
    static Threshold parse(String text) {
        var share = Pattern.compile("([0-9]{1,3}) ?%").matcher(text);
        if (share.matches()) return new Share(Integer.parseInt(share.group(1)));
        var before = Pattern.compile("(P\\S+) before due").matcher(text);
        if (!before.matches()) throw new IllegalArgumentException(text);
        try {
            return new Before(Duration.parse(before.group(1)));
        } catch (DateTimeParseException noDuration) {
            throw new IllegalArgumentException(text, noDuration);
        }
    }
}
