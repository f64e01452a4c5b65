package org.manydesk.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a Date header, with its obsolete forms: two-digit years, named zones, no seconds. An unknown zone is UTC.
 *
 * <p>Source: RFC 5322 sections 3.3 and 4.3.
 */
final class MailDate {
    private static final Pattern FORM = Pattern.compile(
            "(\\d{1,2})[ -]([A-Za-z]{3})[a-z]{0,6}[ -](\\d{2,4}) (\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?: ?([+-]\\d{4}|[A-Za-z]{1,5}))?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, Integer> ZONES =
            Map.of("EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "MST", -7, "MDT", -6, "PST", -8, "PDT", -7);

    private MailDate() {}

    static Optional<Instant> parse(String header) {
        var found = FORM.matcher(CleanText.cut(header, 100));
        if (!found.find()) return Optional.empty();
        int month = MONTHS.indexOf(found.group(2).toLowerCase(Locale.ROOT)) + 1;
        try {
            return Optional.of(local(found, month).toInstant(zone(found.group(7))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static LocalDateTime local(Matcher found, int month) {
        int second = found.group(6) == null ? 0 : Math.min(59, Integer.parseInt(found.group(6)));
        return LocalDateTime.of(
                year(found.group(3)),
                month,
                Integer.parseInt(found.group(1)),
                Integer.parseInt(found.group(4)),
                Integer.parseInt(found.group(5)),
                second);
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) return year;
        return year < 50 && digits.length() == 2 ? year + 2000 : year + 1900;
    }

    private static ZoneOffset zone(@org.jspecify.annotations.Nullable String written) {
        if (written == null || Character.isLetter(written.charAt(0))) {
            return ZoneOffset.ofHours(ZONES.getOrDefault(String.valueOf(written).toUpperCase(Locale.ROOT), 0));
        }
        int sign = written.startsWith("-") ? -1 : 1;
        int hours = Integer.parseInt(written.substring(1, 3));
        int minutes = Integer.parseInt(written.substring(3));
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }
}
