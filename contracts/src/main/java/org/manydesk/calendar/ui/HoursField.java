package org.manydesk.calendar.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The opening hours of one weekday as text: {@code 08:00-12:00, 13:00-18:00}; empty on a day that stays closed. */
class HoursField extends TextField {
    HoursField(String day) {
        super(day);
        setValueChangeMode(ValueChangeMode.LAZY);
        setClearButtonVisible(true);
    }

    /** The windows as they travel, sound or not. */
    List<@Nullable List<@Nullable String>> windows() {
        return Arrays.stream(getValue().split("[,;]"))
                .filter(window -> !window.isBlank())
                .map(HoursField::window)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<@Nullable String> window(String text) {
        return Arrays.stream(text.split("[-–—]"))
                .map(HoursField::time)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** {@code 9}, {@code 9:30} and {@code 0930} as {@code HH:MM}; anything else as it is. */
    private static String time(String text) {
        var time = text.strip().replace('.', ':');
        if (time.matches("\\d{1,2}")) return "%02d:00".formatted(Integer.parseInt(time));
        if (time.matches("\\d:\\d\\d")) return "0" + time;
        if (time.matches("\\d{4}")) return time.substring(0, 2) + ":" + time.substring(2);
        return time;
    }

    void show(@Nullable List<@Nullable List<@Nullable String>> windows) {
        var shown = windows == null ? List.<@Nullable List<@Nullable String>>of() : windows;
        setValue(shown.stream()
                .map(window -> window == null
                        ? ""
                        : String.join("-", window.stream().map(String::valueOf).toList()))
                .collect(Collectors.joining(", ")));
    }
}
