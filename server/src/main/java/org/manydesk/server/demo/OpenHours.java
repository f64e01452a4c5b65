package org.manydesk.server.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * When a client's desk is open, read from the calendar of its contract. Good enough to invent believable times; what
 * counts for the contract is computed by the product.
 */
final class OpenHours {
    private static final int FURTHEST_DAYS = 90;

    private final ZoneId zone;
    private final JsonNode calendar;

    OpenHours(JsonNode calendar) {
        this.zone = ZoneId.of(calendar.path("zone").asText());
        this.calendar = calendar;
    }

    /** A part of the opening time that begins at one instant and ends before another. */
    record Window(Instant from, Instant to) {
        Duration length() {
            return Duration.between(from, to);
        }
    }

    ZoneId zone() {
        return zone;
    }

    /** The windows that begin on the date, ascending. */
    List<Window> on(LocalDate date) {
        var windows = new ArrayList<Window>();
        if (isHoliday(date)) return windows;
        var day = date.getDayOfWeek().name().substring(0, 3).toLowerCase(Locale.ROOT);
        for (var hours : calendar.path("hours").path(day)) {
            windows.add(new Window(
                    at(date, hours.get(0).asText()), at(date, hours.get(1).asText())));
        }
        return windows;
    }

    /** The instant at which that much opening time has passed since the start. */
    Instant plus(Instant start, Duration time) {
        var left = time;
        var first = start.atZone(zone).toLocalDate().minusDays(1);
        for (var date = first; date.isBefore(first.plusDays(FURTHEST_DAYS)); date = date.plusDays(1)) {
            for (var window : on(date)) {
                var from = window.from().isAfter(start) ? window.from() : start;
                if (!from.isBefore(window.to())) continue;
                var open = Duration.between(from, window.to());
                if (open.compareTo(left) >= 0) return from.plus(left);
                left = left.minus(open);
            }
        }
        return start.plus(time);
    }

    private Instant at(LocalDate date, String hour) {
        var parts = hour.split(":");
        return date.atTime(LocalTime.MIDNIGHT)
                .plusHours(Long.parseLong(parts[0]))
                .plusMinutes(Long.parseLong(parts[1]))
                .atZone(zone)
                .toInstant()
                .truncatedTo(ChronoUnit.SECONDS);
    }

    private boolean isHoliday(LocalDate date) {
        for (var holiday : calendar.path("holidays")) {
            if (date.toString().endsWith(holiday.asText())) return true;
        }
        return false;
    }
}
