package org.manydesk.availability;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.Faults;
import org.manydesk.sla.Goal;
import org.manydesk.sla.TimeBasis;

/**
 * A service as it travels.
 *
 * @param key {@code [a-z][a-z0-9-]{0,39}}, unique per client, for ever
 * @param contract the number of the contract whose calendar and zone apply
 * @param target percent as a decimal string, e.g. {@code "99.95"}
 * @param time BUSINESS (the contract's hours) when absent, or ELAPSED
 * @param from the first month that these terms hold for, e.g. {@code 2026-10}; the running one when absent
 * @param groups parts, in groups; a service without is one whole
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ServiceForm(
        @Nullable String key,
        @Nullable String name,
        @Nullable String contract,
        @Nullable String target,
        @Nullable String time,
        @Nullable String from,
        @Nullable List<@Nullable GroupForm> groups) {
    static final String KEY = "[a-z][a-z0-9-]{0,39}";
    private static final String KEY_WANTED = "1 to 40 of a-z, 0-9 and -, a letter first";
    private static final int LONGEST_NAME = 100;
    private static final int MOST_GROUPS = 20;
    private static final int MOST_PARTS = 50;

    /** Parts that stand or fall together (WEAKEST_LINK), or stand in for one another (REDUNDANT). */
    public record GroupForm(@Nullable String name, @Nullable String mode, @Nullable List<@Nullable PartForm> parts) {}

    /** A part, by its key and its name. */
    public record PartForm(@Nullable String key, @Nullable String name) {}

    /** What a form says, found sound. */
    record Read(String key, String name, Terms terms) {}

    /** The form that says what is agreed of a service by these terms, without their month. */
    static ServiceForm of(Offering service, Terms terms) {
        return new ServiceForm(
                service.serviceKey(),
                service.name(),
                terms.contract(),
                terms.target().toString(),
                terms.time().name(),
                null,
                terms.parts().groups().stream().map(ServiceForm::group).toList());
    }

    static GroupForm group(PartGroup group) {
        return new GroupForm(
                group.name(),
                group.mode().name(),
                group.parts().stream()
                        .map(part -> new PartForm(part.key(), part.name()))
                        .toList());
    }

    /** Reads the form, or refuses it with every fault. */
    Read read(YearMonth unlessSaid) {
        var faults = new Faults();
        var called = faults.required("/key", key, ServiceForm::key, KEY_WANTED);
        var named = faults.required("/name", name, ServiceForm::name, "1 to 100 characters");
        var number = faults.required("/contract", contract, text -> text, "the number of a contract");
        var share = faults.required("/target", target, Goal::parse, "a percentage from 0 to 100 such as 99.95");
        var basis = faults.required(
                "/time", time == null ? "BUSINESS" : time, TimeBasis::valueOf, "one of BUSINESS, ELAPSED");
        var month = from == null
                ? Optional.of(unlessSaid)
                : faults.optional("/from", from, ServiceForm::month, "a month such as 2026-10");
        var parts = composition(faults);
        faults.refuse();
        return new Read(
                called.orElseThrow(),
                named.orElseThrow(),
                new Terms(month.orElseThrow(), number.orElseThrow(), share.orElseThrow(), basis.orElseThrow(), parts));
    }

    private Composition composition(Faults faults) {
        var read = new ArrayList<PartGroup>();
        var keys = new HashSet<String>();
        var given = groups == null ? List.<@Nullable GroupForm>of() : groups;
        if (given.size() > MOST_GROUPS) faults.add("/groups", "A service has at most 20 groups.");
        for (var i = 0; i < Math.min(given.size(), MOST_GROUPS); i++) {
            var form = given.get(i);
            var at = "/groups/" + i;
            if (form == null) faults.add(at, "A group is missing here.");
            else read(form, at, keys, faults).ifPresent(read::add);
        }
        return new Composition(read);
    }

    private static Optional<PartGroup> read(GroupForm form, String at, HashSet<String> keys, Faults faults) {
        var named = faults.required(at + "/name", form.name(), ServiceForm::name, "1 to 100 characters");
        var mode = faults.required(at + "/mode", form.mode(), GroupMode::valueOf, "one of WEAKEST_LINK, REDUNDANT");
        var parts = new ArrayList<Part>();
        var given = form.parts() == null ? List.<@Nullable PartForm>of() : form.parts();
        if (given.isEmpty() || given.size() > MOST_PARTS) faults.add(at + "/parts", "A group has 1 to 50 parts.");
        for (var i = 0; i < Math.min(given.size(), MOST_PARTS); i++)
            part(given.get(i), at + "/parts/" + i, keys, faults).ifPresent(parts::add);
        if (named.isEmpty() || mode.isEmpty()) return Optional.empty();
        return Optional.of(new PartGroup(named.get(), mode.get(), parts));
    }

    private static Optional<Part> part(@Nullable PartForm form, String at, HashSet<String> keys, Faults faults) {
        if (form == null) {
            faults.add(at, "A part is missing here.");
            return Optional.empty();
        }
        var called = faults.required(at + "/key", form.key(), ServiceForm::key, KEY_WANTED);
        var named = faults.required(at + "/name", form.name(), ServiceForm::name, "1 to 100 characters");
        called.filter(known -> !keys.add(known))
                .ifPresent(twice -> faults.add(at + "/key", "Another part has this key already."));
        return called.flatMap(known -> named.map(told -> new Part(known, told)));
    }

    private static String key(String text) {
        if (!text.matches(KEY)) throw new IllegalArgumentException(text);
        return text;
    }

    private static String name(String text) {
        var name = text.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) throw new IllegalArgumentException(text);
        return name;
    }

    static boolean isMonth(String text) {
        return text.matches("20[0-9]{2}-(0[1-9]|1[0-2])");
    }

    private static YearMonth month(String text) {
        if (!isMonth(text)) throw new IllegalArgumentException(text);
        return YearMonth.parse(text);
    }
}
