package org.manydesk.sla;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.Faults;

/**
 * A step of a rung as it travels and is stored: one of its members, and no other.
 *
 * @param tell {@code notify}: ASSIGNEE, LEADS or the e-mails of staff, 1 to 20
 * @param raisePriority true
 * @param reassign the e-mail of staff
 * @param webhook an address with https
 */
public record StepForm(
        @JsonProperty("notify") @Nullable List<@Nullable String> tell,
        @Nullable Boolean raisePriority,
        @Nullable String reassign,
        @Nullable String webhook) {
    private static final int MOST_PEOPLE = 20;
    private static final String ADDRESS = "[^@\\s]{1,64}@[^@\\s]{1,189}";

    /** A step as it travels. */
    public static StepForm of(Step step) {
        return switch (step) {
            case Step.Notify told -> new StepForm(told.whom().stream().sorted().toList(), null, null, null);
            case Step.RaisePriority raised -> new StepForm(null, true, null, null);
            case Step.Reassign given -> new StepForm(null, null, given.to(), null);
            case Step.CallWebhook call ->
                new StepForm(null, null, null, call.url().toString());
        };
    }

    Optional<Step> read(String pointer, Faults faults) {
        var said = Stream.of(tell, raisePriority, reassign, webhook)
                .filter(Objects::nonNull)
                .count();
        if (said != 1) {
            faults.add(pointer, "Give one of notify, raisePriority, reassign, webhook.");
            return Optional.empty();
        }
        if (tell != null) return told(tell, pointer + "/notify", faults);
        if (raisePriority != null) return raised(raisePriority, pointer + "/raisePriority", faults);
        if (reassign != null)
            return faults.required(
                    pointer + "/reassign",
                    reassign,
                    text -> new Step.Reassign(address(text)),
                    "the e-mail of staff who may see the client");
        return faults.required(
                pointer + "/webhook",
                webhook,
                text -> new Step.CallWebhook(URI.create(text)),
                "an address such as https://example.org/hooks, of at most 500 characters");
    }

    private static Optional<Step> told(List<@Nullable String> whom, String pointer, Faults faults) {
        if (whom.isEmpty() || whom.size() > MOST_PEOPLE) faults.add(pointer, "Name 1 to 20.");
        var read = new TreeSet<String>();
        for (var i = 0; i < whom.size(); i++)
            faults.required(
                            pointer + "/" + i,
                            whom.get(i),
                            StepForm::recipient,
                            "ASSIGNEE, LEADS or the e-mail of staff who may see the client")
                    .ifPresent(read::add);
        return read.isEmpty() ? Optional.empty() : Optional.of(new Step.Notify(read));
    }

    private static Optional<Step> raised(boolean wanted, String pointer, Faults faults) {
        if (wanted) return Optional.of(new Step.RaisePriority());
        faults.add(pointer, "This must be true; leave the step out otherwise.");
        return Optional.empty();
    }

    private static String recipient(String text) {
        return text.equals(Step.ASSIGNEE) || text.equals(Step.LEADS) ? text : address(text);
    }

    private static String address(String text) {
        var address = text.strip().toLowerCase(Locale.ROOT);
        if (!address.matches(ADDRESS)) throw new IllegalArgumentException(text);
        return address;
    }
}
