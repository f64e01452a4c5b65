package org.manydesk.signin.ui;

import java.util.List;
import java.util.Optional;

/**
 * What people call the browser behind a {@code User-Agent}: "Firefox on Windows". A best guess for telling one's own
 * sessions apart; programs choose what they say, so nothing is decided by it.
 */
final class Program {
    /** The mark that a browser leaves, before the marks that it leaves as well for being taken for an older one. */
    private static final List<Mark> BROWSERS = List.of(
            new Mark("Edg", "Edge"),
            new Mark("OPR/", "Opera"),
            new Mark("Firefox/", "Firefox"),
            new Mark("FxiOS/", "Firefox"),
            new Mark("Chrome/", "Chrome"),
            new Mark("CriOS/", "Chrome"),
            new Mark("Safari/", "Safari"));

    private static final List<Mark> SYSTEMS = List.of(
            new Mark("Android", "Android"),
            new Mark("iPhone", "iPhone"),
            new Mark("iPad", "iPad"),
            new Mark("Windows", "Windows"),
            new Mark("Mac OS X", "Mac"),
            new Mark("CrOS", "ChromeOS"),
            new Mark("Linux", "Linux"));

    private record Mark(String text, String name) {}

    private Program() {}

    /** The name of a browser and its system, else what the program says; {@code unknown} where it says nothing. */
    static String named(String userAgent, String unknown) {
        if (userAgent.isEmpty()) return unknown;
        return first(BROWSERS, userAgent)
                .map(browser -> first(SYSTEMS, userAgent)
                        .map(system -> browser + " · " + system)
                        .orElse(browser))
                .orElse(userAgent);
    }

    private static Optional<String> first(List<Mark> marks, String text) {
        return marks.stream()
                .filter(mark -> text.contains(mark.text()))
                .map(Mark::name)
                .findFirst();
    }
}
