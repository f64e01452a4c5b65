package org.manydesk.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.manydesk.language.Words;
import org.manydesk.language.Writing;

/** Why a calendar was open or closed. Dates and times of day are those of its zone. */
sealed interface OpeningReason extends Reason {
    @Override
    default String in(Locale locale) {
        return in(Words.of(OpeningReason.class, locale), new Writing(locale));
    }

    String in(Words words, Writing writing);

    /** What needs no date. */
    enum Plain implements OpeningReason {
        EVERY_HOUR,
        AROUND_THE_CLOCK,
        OUTSIDE_HOURS,
        PAUSED;

        @Override
        public String in(Words words, Writing writing) {
            return words.of(this);
        }
    }

    /** Between an opening and a closing; midnight is the end of the day before. */
    record Window(LocalDateTime from, LocalDateTime to) {
        private boolean isOfOneDay() {
            return to.toLocalDate().equals(from.toLocalDate()) || endsAtMidnight();
        }

        private boolean endsAtMidnight() {
            return to.equals(from.toLocalDate().plusDays(1).atTime(LocalTime.MIDNIGHT));
        }

        private String in(String day, Words words, Writing writing) {
            return isOfOneDay()
                    ? words.get("window", day, times(words, writing))
                    : words.get(
                            "window.overnight",
                            day,
                            writing.time(from),
                            writing.weekday(to.toLocalDate()),
                            writing.time(to));
        }

        private String times(Words words, Writing writing) {
            return words.get("times", writing.time(from), endsAtMidnight() ? "24:00" : writing.time(to));
        }
    }

    /** Open as usual. */
    record Open(Window window) implements OpeningReason {
        @Override
        public String in(Words words, Writing writing) {
            var day = writing.weekday(window.from.toLocalDate());
            return words.get("open", window.in(day, words, writing));
        }
    }

    /** Open at other hours than usual. */
    record Special(Window window) implements OpeningReason {
        @Override
        public String in(Words words, Writing writing) {
            var day = writing.date(window.from.toLocalDate());
            return words.get("special", window.in(day, words, writing));
        }
    }

    /** Closed for a break. */
    record Rest(Window window) implements OpeningReason {
        @Override
        public String in(Words words, Writing writing) {
            return words.get("break", window.times(words, writing));
        }
    }

    /** Closed for what is special about a date. */
    record Day(Absence absence, LocalDate date) implements OpeningReason {
        /** What is special about it. */
        enum Absence {
            HOLIDAY,
            CLOSED,
            OUTSIDE_SPECIAL_HOURS
        }

        @Override
        public String in(Words words, Writing writing) {
            return words.get("Absence." + absence, writing.date(date));
        }
    }
}
