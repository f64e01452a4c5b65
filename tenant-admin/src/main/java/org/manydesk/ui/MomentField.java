package org.manydesk.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An instant to choose, in a zone that the page names. What was not touched stays to the second. */
public class MomentField extends DateTimePicker {
    private static final long serialVersionUID = 1L;
    private static final Duration STEP = Duration.ofMinutes(1);

    private final ZoneId zone;
    private @Nullable Instant given;

    public MomentField(String label, ZoneId zone) {
        super(label);
        this.zone = zone;
        setLocale(Texts.locale());
        setDatePickerI18n(DayField.writing());
        setStep(STEP);
        addClassName("md-moment");
    }

    public void choose(Instant instant) {
        given = instant;
        setValue(shown(instant));
    }

    private LocalDateTime shown(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone).withSecond(0).withNano(0);
    }

    /** The instant that is chosen. Of an hour that the clock repeats, it is the first passing. */
    public Optional<Instant> chosen() {
        var value = getValue();
        if (value == null) return Optional.empty();
        if (given != null && shown(given).equals(value)) return Optional.of(given);
        return Optional.of(value.atZone(zone).toInstant());
    }

    /** As it travels; null when nothing is chosen. */
    @Nullable
    public String written() {
        return chosen().map(Instant::toString).orElse(null);
    }
}
