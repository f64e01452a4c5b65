package org.manydesk.holiday;

import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.manydesk.problem.InvalidInput;

/**
 * An iCalendar file, read for its holidays: at most 1 MB, 5,000 events and 5,000 dates.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545">RFC 5545</a>
 */
public final class ICalendarFile {
    /** In bytes. */
    public static final int LARGEST = 1_000_000;

    private static final int MOST = 5_000;

    private final List<ProposedHoliday> holidays = new ArrayList<>();
    private final List<HolidayPreview.LeftOut> leftOut = new ArrayList<>();

    private ICalendarFile() {}

    /** @throws InvalidInput if it is none, or too large */
    public static HolidayPreview read(byte[] bytes) {
        if (bytes.length > LARGEST) throw new InvalidInput("", "The file is larger than 1 MB.");
        var file = new ICalendarFile();
        events(new String(bytes, StandardCharsets.UTF_8)).forEach(file::take);
        return file.preview();
    }

    private static List<VEvent> events(String text) {
        var events = new ArrayList<VEvent>();
        try (var reader = new ICalReader(new StringReader(text))) {
            var first = reader.readNext();
            if (first == null) throw new InvalidInput("", "This is no iCalendar file: it has no VCALENDAR.");
            for (var next = first; next != null; next = reader.readNext()) events.addAll(next.getEvents());
        } catch (IOException unreadable) {
            throw new InvalidInput("", "This is no iCalendar file that can be read.");
        }
        if (events.size() > MOST) throw new InvalidInput("", "The file has more than 5,000 events.");
        return events;
    }

    private void take(VEvent event) {
        var holiday = new HolidayEvent(event);
        holiday.obstacle().ifPresentOrElse(why -> leftOut.add(new HolidayPreview.LeftOut(holiday.name(), why)), () -> {
            holidays.addAll(holiday.dates());
            if (holidays.size() > MOST) throw new InvalidInput("", "The file has more than 5,000 holidays.");
        });
    }

    private HolidayPreview preview() {
        var dates = new HashSet<String>();
        holidays.removeIf(holiday -> !dates.add(holiday.date()));
        holidays.sort(Comparator.comparing(ProposedHoliday::date));
        return new HolidayPreview(holidays, leftOut);
    }
}
