package org.manydesk.probe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Opens every page with somebody else's ids, and looks at what the server sends when the page is opened: none of it may hold
 * the other's canary text. What a page asks for afterwards goes through the same queries.
 */
final class PageWalk {
    private static final String NOT_THERE = "There is nothing here";
    private static final String METHOD = "PAGE";
    private static final String OWN = "tickets/:ref";

    private final List<ProbedPage> pages;
    private final Consumer<Trial> told;

    PageWalk(List<ProbedPage> pages, Consumer<Trial> told) {
        this.pages = pages;
        this.told = told;
    }

    void foreign(String who, PageVisitor visitor, Other other) {
        for (var page : pages) {
            var query = page.hasParameters() ? "" : filters(other.ids());
            var sent = visitor.open(page.at(other.ids()), query);
            told.accept(trial(Trial.Kind.PAGE, page.template(), who, other, sent));
        }
    }

    /** What is their own is shown to them: whoever is shown nothing at all would find no hole either. */
    void own(String who, PageVisitor visitor, Other own) {
        var page = new ProbedPage(OWN);
        var sent = visitor.open(page.at(own.ids()), "");
        var wrong = sent.contains(own.canary())
                ? Optional.<String>empty()
                : Optional.of("does not show what is theirs, so their pages prove nothing");
        told.accept(new Trial(Trial.Kind.PAGE, METHOD, OWN, who, own.name(), "what is theirs", status(sent), wrong));
    }

    /** Filters as they stand in the addresses of lists, by what is the other's. */
    private static String filters(Map<String, String> ids) {
        return "client=" + ids.get("key") + "&tenant=" + ids.get("key") + "&assignee=" + ids.get("user") + "&ticket="
                + ids.get("ref") + "&invoice=" + ids.get("invoice");
    }

    /** What waits to be pushed to a page that is open, after something of the other's has changed. */
    void push(String who, PageVisitor visitor, Other other, String page) {
        told.accept(trial(Trial.Kind.PUSH, page, who, other, visitor.news()));
    }

    private static Trial trial(Trial.Kind kind, String what, String who, Other other, String sent) {
        return new Trial(kind, METHOD, what, who, other.name(), "nothing of it", status(sent), wrong(other, sent));
    }

    private static int status(String sent) {
        return sent.contains(NOT_THERE) ? 404 : 200;
    }

    private static Optional<String> wrong(Other other, String sent) {
        // its number is the only id that holds the canary, and stands in the address that was opened
        var said = sent.replace(other.ids().getOrDefault("number", other.canary()), "");
        if (said.contains(other.canary())) return Optional.of("shows text of the other client");
        return sent.contains("\"appError\"") || !sent.startsWith("for(;;);")
                ? Optional.of("fails: " + sent.substring(0, Math.min(sent.length(), 200)))
                : Optional.empty();
    }
}
