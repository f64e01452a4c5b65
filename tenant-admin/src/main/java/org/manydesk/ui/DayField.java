package org.manydesk.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.WeekFields;
import java.util.Locale;

/**
 * A day to choose, written as {@link Days#day} writes it. Digits that are typed are read in the order of the page's
 * locale, which also says on which day a week begins.
 */
public class DayField extends DatePicker {
    private static final int DAYS_A_WEEK = 7;

    public DayField(String label) {
        super(label);
        setI18n(writing());
    }

    /** How days are written, and what is read when they are typed. */
    public static DatePickerI18n writing() {
        var locale = Texts.locale();
        var writing = new DatePickerI18n();
        writing.setDateFormats("d MMM yyyy", digits(locale), "yyyy-MM-dd");
        writing.setFirstDayOfWeek(WeekFields.of(locale).getFirstDayOfWeek().getValue() % DAYS_A_WEEK);
        return writing;
    }

    /** The locale's short form, with all four digits of the year. */
    private static String digits(Locale locale) {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale)
                .replaceAll("[yu]+", "yyyy");
    }
}
