package org.manydesk.usage;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** Says a decision in a sentence, with days and times of the contract's zone. */
final class Why {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.manydesk.usage.messages", Locale.ENGLISH);

    private final DateTimeFormatter day;
    private final ChargeablePolicy policy;

    Why(ChargeablePolicy policy, ZoneId zone) {
        this.policy = policy;
        this.day = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH)
                .withZone(zone);
    }

    /** @param byHand why a person decided so, if one did */
    String of(Decision decision, Optional<String> byHand) {
        var sentence = words(
                decision.reason().name(),
                decision.names().isEmpty() ? say(decision.at()) : decision.names(),
                say(decision.first()),
                decision.reopened().map(this::say).orElse(""),
                policy.reopenFreeWithin().map(Why::say).orElse(""),
                byHand.orElse(""),
                decision.again().map(again -> say(again.before())).orElse(""),
                decision.again().map(again -> say(again.reopened())).orElse(""));
        return sentence + reopened(decision) + split(decision);
    }

    private String reopened(Decision decision) {
        if (!decision.isCounted()) return "";
        return decision.reopened().map(at -> " " + words("reopened", say(at))).orElse("");
    }

    private static String split(Decision decision) {
        return decision.splitFrom().isEmpty() ? "" : " " + words("split", decision.splitFrom());
    }

    private String say(Instant instant) {
        return day.format(instant);
    }

    private static String say(Duration duration) {
        if (duration.toSeconds() % 86_400 == 0) return words("days", duration.toDays());
        if (duration.toSeconds() % 3_600 == 0) return words("hours", duration.toHours());
        return words("minutes", duration.toMinutes());
    }

    private static String words(String key, Object... values) {
        return new MessageFormat(WORDS.getString(key), Locale.ENGLISH).format(values);
    }
}
