package org.manydesk.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Map;
import java.util.TreeMap;
import org.manydesk.rest.Json;
import org.manydesk.ui.Texts;

/** The few texts that the browser needs by itself, for clocks that tick without asking the server. */
final class ClientTexts {
    private static final String[] KEYS = {
        "justNow",
        "ago",
        "in",
        "due",
        "over",
        "minutes",
        "hours",
        "hoursMinutes",
        "days",
        "daysHours",
        "seconds",
        "paused"
    };

    private ClientTexts() {}

    static String json() {
        var texts = Texts.of(ClientTexts.class);
        Map<String, String> found = new TreeMap<>();
        for (var key : KEYS) found.put(key, texts.get("time." + key, "{0}", "{1}"));
        found.put("locale", Texts.locale().toLanguageTag());
        try {
            return Json.mapper().writeValueAsString(found);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
